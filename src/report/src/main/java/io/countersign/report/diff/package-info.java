/** What changed between two reports, for the terminal, for a comment and for machines. */
@NullMarked
package io.countersign.report.diff;

import org.jspecify.annotations.NullMarked;
