package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.claim;
import static io.countersign.report.sample.Samples.coverage;
import static io.countersign.report.sample.Samples.of;
import static io.countersign.report.sample.Samples.step;
import static io.countersign.report.sample.Samples.test;

import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.Result;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.TestWalk;
import io.countersign.model.result.Totals;
import io.countersign.model.result.TouchOrder;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WorkflowResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Workflows whose steps were touched in order, out of order, in an unknown order, and in an order nobody asked for. */
public final class OrderedRelease {

    private static final Coverage COVERAGE = coverage(40, 44, 8, 10, 9, 9);
    private static final List<String> STEPS = List.of("fraud", "convert", "charge");

    private static final TestResult PAYS = test("pay.CheckoutTest", "pays", 21, 6, 71, "WF-IN-ORDER");
    private static final TestResult EARLY = unchecked(test("pay.EagerTest", "charges", 30, 6, 71, "WF-OUT-OF-ORDER"));

    private OrderedRelease() {}

    /** The result. */
    public static Result result() {
        return new Result(
                "2 of 4 workflows are not verified.",
                false,
                Decisions.small(),
                Samples.empty().header(),
                new Totals(of(2, 4), of(0, 0), of(2, 4), COVERAGE, COVERAGE, Map.of(Outcome.PASSED, 2), 0),
                List.of(),
                List.of(
                        workflow(
                                "WF-IN-ORDER",
                                true,
                                Verdict.VERIFIED,
                                "walked in order by pay.CheckoutTest \u203a pays",
                                List.of(touches(PAYS, TouchOrder.IN_ORDER, STEPS))),
                        workflow(
                                "WF-OUT-OF-ORDER",
                                true,
                                Verdict.PARTIAL,
                                "pay.EagerTest \u203a charges touches every step, but convert before fraud",
                                List.of(touches(
                                        EARLY,
                                        TouchOrder.OUT_OF_ORDER,
                                        List.of("convert", "fraud", "charge"),
                                        "convert",
                                        "fraud"))),
                        workflow(
                                "WF-NOT-KNOWN",
                                true,
                                Verdict.UNMEASURED,
                                "pay.CheckoutTest \u203a pays touches every step, but in which order is not known: nobody"
                                        + " recorded when it first touched convert",
                                List.of(new FirstTouches(
                                        PAYS.id(),
                                        PAYS.name(),
                                        TouchOrder.NOT_KNOWN,
                                        List.of("fraud", "charge"),
                                        List.of("convert"),
                                        List.of()))),
                        workflow(
                                "WF-ANY-ORDER",
                                false,
                                Verdict.VERIFIED,
                                "walked by case 0 and 29 more",
                                IntStream.range(0, 20)
                                        .mapToObj(i -> new FirstTouches(
                                                "case" + i,
                                                "case " + i,
                                                TouchOrder.OUT_OF_ORDER,
                                                List.of("charge", "convert", "fraud"),
                                                List.of(),
                                                List.of("convert", "fraud")))
                                        .toList())),
                List.of(),
                List.of(EARLY, PAYS),
                List.of(),
                List.of(),
                WhoRan.NONE,
                List.of());
    }

    private static TestWalk walk(TestResult test, boolean claims) {
        return new TestWalk(test.id(), test.name(), test.outcome(), claims, STEPS);
    }

    private static FirstTouches touches(TestResult test, TouchOrder order, List<String> steps, String... swapped) {
        return new FirstTouches(test.id(), test.name(), order, steps, List.of(), List.of(swapped));
    }

    /** Where as many are told as may be, ten more walk. */
    private static List<String> walking(List<FirstTouches> touches) {
        Stream<String> told = touches.stream().map(FirstTouches::test);
        Stream<String> untold =
                IntStream.range(FirstTouches.MOST, FirstTouches.MOST + 10).mapToObj(i -> "case" + i);
        return Stream.concat(told, touches.size() < FirstTouches.MOST ? Stream.empty() : untold)
                .toList();
    }

    private static WorkflowResult workflow(
            String id, boolean ordered, Verdict verdict, String reason, List<FirstTouches> touches) {
        Step[] steps = {
            step("fraud", "Screen the payment", 9, "com.shop.fraud.."),
            step("convert", "Convert the amount", 13, "com.shop.fx.CurrencyConverter"),
            step("charge", "Charge the card", 16, "com.shop.pay.Gateway")
        };
        Workflow plain = Samples.workflow(id, "Pay an order", 4, steps);
        boolean walked = verdict == Verdict.VERIFIED;
        return new WorkflowResult(
                new Workflow(
                        plain.id(),
                        plain.title(),
                        plain.text(),
                        plain.criticality(),
                        plain.status(),
                        plain.owner(),
                        ordered,
                        plain.steps(),
                        plain.tags(),
                        plain.proofs(),
                        plain.location()),
                verdict,
                reason,
                of(walked ? 1 : 0, 1),
                COVERAGE,
                COVERAGE,
                walked ? COVERAGE : coverage(0, 44, 0, 10, 0, 9),
                plain.steps().stream()
                        .map(step -> touched(
                                step,
                                touches.size() < FirstTouches.MOST ? List.of(PAYS.id(), EARLY.id()) : walking(touches)))
                        .toList(),
                walked ? walking(touches) : List.of(),
                walked
                        ? Optional.empty()
                        : Optional.of(new NearestWalk(
                                touches.get(0).test(), touches.get(0).testName(), STEPS, List.of())),
                List.of(walk(PAYS, true), walk(EARLY, false)),
                2,
                touches,
                walked ? walking(touches).size() : touches.size(),
                List.of(claim(id, PAYS, ClaimStrength.EFFECTIVE, "passed and ran code of its scope")),
                90,
                List.of());
    }

    private static StepResult touched(Step step, List<String> touching) {
        return new StepResult(
                step,
                COVERAGE,
                COVERAGE,
                touching.stream().limit(StepResult.MOST).toList(),
                touching.size(),
                false);
    }

    private static TestResult unchecked(TestResult one) {
        return new TestResult(
                one.id(),
                one.name(),
                one.outcome(),
                one.failure(),
                one.reason(),
                one.durationNanos(),
                one.executions(),
                one.claims(),
                one.attribution(),
                one.classes(),
                one.probes(),
                one.footprintDigest(),
                one.assertions(),
                OptionalInt.of(4),
                one.location());
    }
}
