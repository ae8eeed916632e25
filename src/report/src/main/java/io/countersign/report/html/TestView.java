package io.countersign.report.html;

import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.WhoRan.TestShare;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Sentences;
import java.util.List;
import java.util.Optional;

/**
 * A test with what it claims and what it ran.
 *
 * @param late what ran for it after its end; empty when nothing did
 * @param unchecked what it entered when nothing could check it any more; empty when there is nothing to say
 * @param claims as judged; a claim the judges do not know is in {@code items} only
 */
record TestView(
        String anchor,
        String id,
        String name,
        Word outcome,
        Optional<Failure> failure,
        String reason,
        String duration,
        int executions,
        List<ItemView> items,
        List<ClaimView> claims,
        String attribution,
        String footprint,
        String late,
        String assertions,
        String unchecked,
        String place) {

    static TestView of(TestResult test, List<ClaimResult> claims, Optional<TestShare> late, Directory directory) {
        return new TestView(
                Anchors.test(test.id()),
                test.id(),
                test.name(),
                Word.of(test.outcome()),
                test.failure(),
                test.reason(),
                ran(test.outcome()) ? Numbers.duration(test.durationNanos()) : "\u2013",
                test.executions(),
                test.claims().stream().map(directory::item).toList(),
                claims.stream().map(claim -> ClaimView.of(claim, directory)).toList(),
                test.attribution().label(),
                footprint(test),
                late.map(share -> WhoRanView.size(share) + " late, after its end")
                        .orElse(""),
                test.assertions().isPresent()
                        ? Integer.toString(test.assertions().getAsInt())
                        : "not counted",
                unchecked(test.enteredAfterLastAssertion().orElse(0)),
                Places.of(test.location()));
    }

    private static String unchecked(int methods) {
        return methods == 0 ? "" : Numbers.counted(methods, "method", "methods") + " entered after the last";
    }

    private static boolean ran(Outcome outcome) {
        return outcome == Outcome.PASSED || outcome == Outcome.FAILED || outcome == Outcome.ABORTED;
    }

    private static String footprint(TestResult test) {
        return test.attribution() == Attribution.UNMEASURED
                ? Sentences.NOTHING_MEASURED
                : Numbers.counted(test.classes(), "class", "classes") + ", "
                        + Numbers.counted(test.probes(), "probe", "probes");
    }
}
