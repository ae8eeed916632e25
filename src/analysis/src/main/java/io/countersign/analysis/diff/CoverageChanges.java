package io.countersign.analysis.diff;

import static io.countersign.model.diff.ChangeKind.HIGHER_CODE_COVERAGE;
import static io.countersign.model.diff.ChangeKind.HIGHER_REQUIREMENTS_BASED_COVERAGE;
import static io.countersign.model.diff.ChangeKind.LOWER_CODE_COVERAGE;
import static io.countersign.model.diff.ChangeKind.LOWER_REQUIREMENTS_BASED_COVERAGE;

import io.countersign.analysis.diff.ComparedReports.BothItems;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.Trend;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import java.util.stream.Stream;

/** Items of which a smaller or larger part of the lines or branches ran, by all tests and by those that verify them. */
final class CoverageChanges implements ChangeRule {

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        return reports.inBoth().flatMap(CoverageChanges::changes);
    }

    private static Stream<Change> changes(BothItems both) {
        return Stream.concat(
                changes(
                        both,
                        true,
                        both.base().state().requirementsBasedCoverage(),
                        both.head().state().requirementsBasedCoverage()),
                changes(
                        both,
                        false,
                        both.base().state().codeCoverage(),
                        both.head().state().codeCoverage()));
    }

    private static Stream<Change> changes(BothItems both, boolean requirementsBased, Coverage base, Coverage head) {
        // Code without branches is no code with fewer covered ones.
        boolean branches = !base.branches().isEmpty() && !head.branches().isEmpty();
        return Stream.concat(
                change(both, requirementsBased, base.lines(), head.lines(), "of lines"),
                branches
                        ? change(both, requirementsBased, base.branches(), head.branches(), "of branches")
                        : Stream.of());
    }

    private static Stream<Change> change(
            BothItems both, boolean requirementsBased, Counter base, Counter head, String what) {
        int order = order(base, head);
        if (order == 0) {
            return Stream.of();
        }
        String before = Words.counter(base, what);
        String after = Words.counter(head, what);
        Trend trend = order < 0 ? Trend.WORSE : Trend.BETTER;
        return Stream.of(
                requirementsBased
                        ? ItemChange.gated(
                                kind(order, LOWER_REQUIREMENTS_BASED_COVERAGE, HIGHER_REQUIREMENTS_BASED_COVERAGE),
                                trend,
                                both.compared(),
                                before,
                                after,
                                "")
                        : ItemChange.told(
                                kind(order, LOWER_CODE_COVERAGE, HIGHER_CODE_COVERAGE),
                                trend,
                                both.compared(),
                                before,
                                after,
                                ""));
    }

    private static ChangeKind kind(int order, ChangeKind lower, ChangeKind higher) {
        return order < 0 ? lower : higher;
    }

    /** Of the shares themselves: percentages are cut. Nothing measured is as low as nothing covered. */
    private static int order(Counter base, Counter head) {
        return Long.compare(
                (long) head.covered() * Math.max(1, base.total()), (long) base.covered() * Math.max(1, head.total()));
    }
}
