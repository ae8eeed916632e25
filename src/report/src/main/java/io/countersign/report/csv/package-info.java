/** The tables of a report as comma-separated values. */
@NullMarked
package io.countersign.report.csv;

import org.jspecify.annotations.NullMarked;
