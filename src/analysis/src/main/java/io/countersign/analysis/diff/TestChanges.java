package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ReadReport.ReadTest;
import io.countersign.analysis.diff.TestMatches.Match;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.Trend;
import java.util.Optional;
import java.util.stream.Stream;

/** Tests that were renamed, for certain or perhaps, and those that only one of the reports has. */
final class TestChanges implements ChangeRule {

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        TestMatches tests = reports.tests();
        return Stream.of(
                        tests.renamed().stream().map(match -> pair(ChangeKind.RENAMED_TEST, match)),
                        tests.perhaps().stream().map(match -> pair(ChangeKind.PERHAPS_RENAMED_TEST, match)),
                        tests.gone().stream().map(test -> change(ChangeKind.TEST_GONE, test, test.outcome(), "")),
                        tests.added().stream().map(test -> change(ChangeKind.TEST_ADDED, test, "", test.outcome())))
                .flatMap(changes -> changes);
    }

    /** Only the id of some changes: their class moved to another package. */
    private static Change pair(ChangeKind kind, Match match) {
        boolean sameName = match.base().name().equals(match.head().name());
        return change(
                kind,
                match.head(),
                sameName ? match.base().id() : match.base().name(),
                sameName ? match.head().id() : match.head().name());
    }

    private static Change change(ChangeKind kind, ReadTest test, String base, String head) {
        return new Change(kind, Trend.NEITHER, false, test.name(), Optional.empty(), base, head, Words.claims(test));
    }
}
