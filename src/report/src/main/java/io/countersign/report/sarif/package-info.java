/** Findings for code scanning. */
@NullMarked
package io.countersign.report.sarif;

import org.jspecify.annotations.NullMarked;
