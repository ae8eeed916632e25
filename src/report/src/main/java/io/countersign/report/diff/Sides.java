package io.countersign.report.diff;

import io.countersign.model.diff.ComparedReport;
import io.countersign.model.diff.Comparison;
import io.countersign.model.diff.ItemState;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Base and head beside each other, the same in every output for people. */
final class Sides {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final String arrow;

    /** @param arrow what stands between them */
    Sides(String arrow) {
        this.arrow = " " + arrow + " ";
    }

    /** One line of the comparison of two reports as a whole. */
    record Row(String name, String base, String head, String change) {}

    static String word(Comparison comparison) {
        return switch (comparison.state()) {
            case NOT_WORSE -> "Not worse";
            case WORSE -> "Worse";
            case NOTHING_MEASURED -> "Nothing measured";
        };
    }

    static List<Row> rows(Comparison comparison) {
        ComparedReport base = comparison.base();
        ComparedReport head = comparison.head();
        return List.of(
                new Row("Commit", Sentences.commit(base.commit()), Sentences.commit(head.commit()), ""),
                new Row("Release", release(base), release(head), ""),
                new Row(
                        "Gate",
                        base.decision().orElse("not asked"),
                        head.decision().orElse("not asked"),
                        ""),
                counter("Test coverage", base.testCoverage(), head.testCoverage()),
                counter(
                        "Code coverage, lines",
                        base.codeCoverage().lines(),
                        head.codeCoverage().lines()),
                counter(
                        "Requirements-based, lines",
                        base.requirementsBasedCoverage().lines(),
                        head.requirementsBasedCoverage().lines()),
                number("Tests", base.tests(), head.tests()),
                number("Findings", base.findings(), head.findings()));
    }

    private static String release(ComparedReport report) {
        return report.verified() ? "verified" : "not verified";
    }

    private static Row counter(String name, Counter base, Counter head) {
        return new Row(name, Numbers.percentAndRatio(base), Numbers.percentAndRatio(head), points(base, head));
    }

    private static Row number(String name, int base, int head) {
        return new Row(
                name,
                Integer.toString(base),
                Integer.toString(head),
                head == base ? "" : (head > base ? "+" : "") + (head - base));
    }

    /** How the verdicts of an item stand to each other. */
    String verdict(Optional<ItemState> base, Optional<ItemState> head) {
        return sides(base, head, state -> state.verdict().label());
    }

    /** How the lines of an item's coverage stand to each other. */
    String lines(Optional<ItemState> base, Optional<ItemState> head, Function<ItemState, Coverage> coverage) {
        String sides =
                sides(base, head, state -> Numbers.percent(coverage.apply(state).lines()));
        String points = base.isEmpty() || head.isEmpty()
                ? ""
                : points(
                        coverage.apply(base.get()).lines(),
                        coverage.apply(head.get()).lines());
        return points.isEmpty() ? sides : sides + " (" + points + ")";
    }

    private String sides(Optional<ItemState> base, Optional<ItemState> head, Function<ItemState, String> text) {
        return sides(base.map(text).orElse("none"), head.map(text).orElse("none"));
    }

    /** What was and what is; one of them where nothing was or is, or where they are the same. */
    String sides(String base, String head) {
        if (base.isEmpty() || base.equals(head)) {
            return head;
        }
        return head.isEmpty() ? base : base + arrow + head;
    }

    /** Percentage points with one decimal, cut; empty when there is no difference, or nothing to be different from. */
    static String points(Counter base, Counter head) {
        if (base.isEmpty() || head.isEmpty()) {
            return "";
        }
        BigDecimal difference = share(head).subtract(share(base));
        if ((long) head.covered() * base.total() == (long) base.covered() * head.total()) {
            return "";
        }
        String sign = difference.signum() < 0 ? "-" : "+";
        BigDecimal size = difference.abs();
        if (size.compareTo(TENTH) < 0) {
            return sign + "< 0.1";
        }
        return sign + size.setScale(1, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal share(Counter counter) {
        return BigDecimal.valueOf(100L * counter.covered())
                .divide(BigDecimal.valueOf(counter.total()), 12, RoundingMode.HALF_UP);
    }
}
