/**
 * Reads requirements from Markdown: headings with IDs, and the specification items of OpenFastTrace.
 */
@NullMarked
package io.countersign.analysis.markdown;

import org.jspecify.annotations.NullMarked;
