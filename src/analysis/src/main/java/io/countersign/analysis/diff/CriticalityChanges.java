package io.countersign.analysis.diff;

import io.countersign.model.declared.Criticality;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.Trend;
import java.util.stream.Stream;

/** Items that are held to less, or to more, than before. */
final class CriticalityChanges implements ChangeRule {

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        return reports.inBoth()
                .filter(both -> both.base().criticality() != both.head().criticality())
                .map(both -> {
                    Criticality base = both.base().criticality();
                    Criticality head = both.head().criticality();
                    boolean lower = head.compareTo(base) > 0;
                    return ItemChange.told(
                            lower ? ChangeKind.LOWER_CRITICALITY : ChangeKind.HIGHER_CRITICALITY,
                            lower ? Trend.WORSE : Trend.BETTER,
                            both.compared(),
                            base.label(),
                            head.label(),
                            "");
                });
    }
}
