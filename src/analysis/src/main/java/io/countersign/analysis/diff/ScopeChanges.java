package io.countersign.analysis.diff;

import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.Trend;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items that own other code than before, so that their coverage is one of other lines. */
final class ScopeChanges implements ChangeRule {

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        return reports.inBoth()
                .filter(both -> !both.base().scope().equals(both.head().scope()))
                .map(both -> ItemChange.told(
                        ChangeKind.SCOPE_CHANGED,
                        Trend.NEITHER,
                        both.compared(),
                        only(both.base().scope(), both.head().scope()),
                        only(both.head().scope(), both.base().scope()),
                        "Its coverage is one of other code than before."));
    }

    /** A scope may be long, and the same but for one pattern; of one in another order there is nothing to tell apart. */
    private static String only(List<String> scope, List<String> other) {
        String only = scope.stream().filter(pattern -> !other.contains(pattern)).collect(Collectors.joining(", "));
        return only.isEmpty() ? "nothing else" : only;
    }
}
