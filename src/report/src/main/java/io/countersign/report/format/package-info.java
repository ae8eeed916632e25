/** What all outputs share: the port they hang on, and how numbers, strings and verdicts are put into words. */
@NullMarked
package io.countersign.report.format;

import org.jspecify.annotations.NullMarked;
