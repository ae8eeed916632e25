package io.countersign.analysis.diff;

import io.countersign.model.diff.Change;
import java.util.Comparator;
import java.util.List;

/** Everything that is looked for in two reports. */
final class ChangeRules {

    private static final List<ChangeRule> ALL = List.of(
            new VerdictChanges(),
            new ItemsAddedAndRemoved(),
            new StatusChanges(),
            new CriticalityChanges(),
            new ClaimChanges(),
            new CoverageChanges(),
            new DisagreementChanges(),
            new TextChanges(),
            new ScopeChanges(),
            new FootprintChanges(),
            new WaiverChanges(),
            new TestChanges());

    private ChangeRules() {}

    /** By their kinds, and of one kind those that fail the gate first; otherwise as they were found. */
    static List<Change> find(ComparedReports reports) {
        return ALL.stream()
                .flatMap(rule -> rule.changes(reports))
                .sorted(Comparator.comparing(Change::kind).thenComparing(change -> !change.fails()))
                .toList();
    }
}
