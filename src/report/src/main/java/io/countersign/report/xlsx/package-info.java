/** The tables of a report as one workbook. */
@NullMarked
package io.countersign.report.xlsx;

import org.jspecify.annotations.NullMarked;
