/** The page that is read in a release meeting: one file, no script needed for what matters. */
@NullMarked
package io.countersign.report.html;

import org.jspecify.annotations.NullMarked;
