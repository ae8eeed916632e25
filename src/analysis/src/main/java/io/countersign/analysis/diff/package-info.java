/**
 * The comparison of two reports: reads each {@code report.json} into records, and says what changed by a list of small rules.
 */
@NullMarked
package io.countersign.analysis.diff;

import org.jspecify.annotations.NullMarked;
