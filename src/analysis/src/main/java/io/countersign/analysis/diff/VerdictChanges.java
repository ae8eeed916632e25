package io.countersign.analysis.diff;

import static io.countersign.model.diff.ChangeKind.GAINED_VERIFICATION;
import static io.countersign.model.diff.ChangeKind.LOST_VERIFICATION;
import static io.countersign.model.diff.ChangeKind.OTHER_VERDICT;

import io.countersign.analysis.diff.ComparedReports.BothItems;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.Trend;
import java.util.stream.Stream;

/** Items of one status in both reports whose verdict is another one. */
final class VerdictChanges implements ChangeRule {

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        return reports.inBoth()
                .filter(both ->
                        both.base().state().status() == both.head().state().status())
                .filter(both -> both.base().verdict() != both.head().verdict())
                .map(VerdictChanges::change);
    }

    private static Change change(BothItems both) {
        String base = both.base().verdict().label();
        String head = both.head().verdict().label();
        String reason = Words.sentence(both.head().reason());
        if (both.base().state().verified()) {
            return ItemChange.gated(LOST_VERIFICATION, Trend.WORSE, both.compared(), base, head, reason);
        }
        return both.head().state().verified()
                ? ItemChange.gated(GAINED_VERIFICATION, Trend.BETTER, both.compared(), base, head, reason)
                : ItemChange.told(OTHER_VERDICT, Trend.NEITHER, both.compared(), base, head, reason);
    }
}
