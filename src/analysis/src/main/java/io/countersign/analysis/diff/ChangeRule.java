package io.countersign.analysis.diff;

import io.countersign.model.diff.Change;
import java.util.stream.Stream;

/** One thing to look for in two reports. */
interface ChangeRule {

    /** The changes in the order in which they were found. */
    Stream<Change> changes(ComparedReports reports);
}
