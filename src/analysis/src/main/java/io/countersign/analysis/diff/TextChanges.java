package io.countersign.analysis.diff;

import static io.countersign.model.diff.ChangeKind.TEXT_CHANGED;
import static io.countersign.model.diff.ChangeKind.TEXT_CHANGED_TESTS_DID_NOT;

import io.countersign.analysis.diff.ComparedReports.BothItems;
import io.countersign.analysis.diff.ReadReport.ReadClaim;
import io.countersign.analysis.diff.ReadReport.ReadItem;
import io.countersign.analysis.diff.TestMatches.Match;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.Trend;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Items that promise something else than before, and whether their tests changed with them. */
final class TextChanges implements ChangeRule {

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        Map<String, Match> matches = reports.tests().all().stream()
                .collect(Collectors.toMap(match -> match.base().id(), Function.identity()));
        return reports.inBoth()
                .filter(both -> !both.base().text().equals(both.head().text()))
                .map(both -> change(both, matches));
    }

    private static Change change(BothItems both, Map<String, Match> matches) {
        Set<String> before = tests(both.base());
        Set<String> after = tests(both.head());
        boolean unclaimed = before.isEmpty() && after.isEmpty();
        boolean sameTests = before.stream()
                .map(id -> matches.containsKey(id) ? matches.get(id).head().id() : id)
                .collect(Collectors.toSet())
                .equals(after);
        boolean same = sameTests && before.stream().allMatch(id -> isUnchanged(matches, id));
        String tests = unclaimed
                ? "No test claims it."
                : same
                        ? "The same " + Words.counted(before.size(), "test claims", "tests claim")
                                + " it, with the same footprints and assertions."
                        : "The tests that claim it changed too.";
        return ItemChange.told(
                same && !unclaimed ? TEXT_CHANGED_TESTS_DID_NOT : TEXT_CHANGED,
                Trend.NEITHER,
                both.compared(),
                revision(both.base()),
                revision(both.head()),
                tests);
    }

    private static Set<String> tests(ReadItem item) {
        return item.claims().stream().map(ReadClaim::test).collect(Collectors.toSet());
    }

    /** A claim may name a test that neither report has. */
    private static boolean isUnchanged(Map<String, Match> matches, String id) {
        Match match = matches.get(id);
        return match == null
                || match.base().ranTheSameAs(match.head())
                        && match.base().assertions().equals(match.head().assertions());
    }

    private static String revision(ReadItem item) {
        return item.revision().isPresent() ? "revision " + item.revision().getAsInt() : "its text";
    }
}
