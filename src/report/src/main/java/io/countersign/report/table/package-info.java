/** The tables of a report, the same for every format that holds tables. */
@NullMarked
package io.countersign.report.table;

import org.jspecify.annotations.NullMarked;
