package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.claim;
import static io.countersign.report.sample.Samples.coverage;
import static io.countersign.report.sample.Samples.of;
import static io.countersign.report.sample.Samples.requirement;
import static io.countersign.report.sample.Samples.step;
import static io.countersign.report.sample.Samples.test;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Step;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.CodeResult;
import io.countersign.model.result.CodeResult.ClassResult;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Finding;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Severity;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.TestWalk;
import io.countersign.model.result.Totals;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WorkflowResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** As many tests and requirements as wanted. */
public final class LargeRelease {

    private static final Coverage COVERAGE = coverage(7, 10, 3, 4, 2, 2);

    private LargeRelease() {}

    /** A workflow for every hundred requirements, from dark to verified. */
    private static List<WorkflowResult> workflows(int requirements, List<TestResult> tests) {
        return IntStream.range(0, requirements / 100)
                .mapToObj(i -> workflow(i, tests))
                .toList();
    }

    private static WorkflowResult workflow(int number, List<TestResult> tests) {
        Step screen = step("screen", "Screen it", 1, "com.shop.p" + number + "..", "REQ-" + number);
        Step charge = step("charge", "Charge it", 2, "com.shop.p" + number + ".Class1");
        TestResult test = tests.get(number % tests.size());
        int code = number * 37 % 101;
        int verified = number % 5;
        return new WorkflowResult(
                Samples.workflow("WF-" + number, "Walk number " + number, number + 1, screen, charge),
                verified == 4 ? Verdict.VERIFIED : verified == 0 ? Verdict.UNCLAIMED : Verdict.FRAGMENTED,
                "Because of its steps.",
                of(verified, 4),
                coverage(code, 100, 3, 4, 2, 2),
                coverage(code / 2, 100, 1, 4, 1, 2),
                coverage(0, 100, 0, 4, 0, 2),
                List.of(
                        new StepResult(screen, COVERAGE, COVERAGE, List.of(test.id()), 1, false),
                        new StepResult(charge, COVERAGE, COVERAGE, List.of(), 0, false)),
                List.of(),
                Optional.of(new NearestWalk(test.id(), test.name(), List.of("screen"), List.of("charge"))),
                List.of(new TestWalk(test.id(), test.name(), Outcome.PASSED, false, List.of("screen"))),
                1,
                List.of(),
                0,
                List.of(),
                90,
                List.of());
    }

    /** A result with one finding per unverified requirement, one of ten. */
    public static Result result(int tests, int requirements, int packages) {
        Result empty = Samples.empty();
        List<TestResult> all = IntStream.range(0, tests)
                .mapToObj(i -> test(
                        "area%d.Case%dTest".formatted(i / 500, i / 10),
                        "behavesAsPromised" + i % 10,
                        i + 1,
                        4,
                        40,
                        "REQ-" + i % requirements))
                .toList();
        List<RequirementResult> items = IntStream.range(0, requirements)
                .mapToObj(i -> new RequirementResult(
                        requirement(
                                "REQ-" + i,
                                "Promise number " + i,
                                "What is promised, at some length, in one sentence.",
                                Criticality.IMPORTANT,
                                i + 1),
                        i % 10 == 0 ? Verdict.HOLLOW : Verdict.VERIFIED,
                        "Because of its claims.",
                        IntStream.iterate(i, t -> t < tests, t -> t + requirements)
                                .mapToObj(t -> claim(
                                        "REQ-" + i,
                                        all.get(t),
                                        i % 10 == 0 ? ClaimStrength.HOLLOW : ClaimStrength.EFFECTIVE,
                                        "Passed and did what it did."))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        COVERAGE,
                        COVERAGE,
                        75,
                        List.of()))
                .toList();
        List<Finding> findings = items.stream()
                .filter(item -> item.verdict() == Verdict.HOLLOW)
                .map(item -> Samples.finding(
                        "hollow-claim",
                        Severity.HIGH,
                        item.requirement().id(),
                        "Claims and runs nothing.",
                        item.requirement().location(),
                        "Look at it."))
                .toList();
        List<CodeResult> code = IntStream.range(0, packages)
                .mapToObj(p -> new CodeResult(
                        "com.shop.p" + p,
                        COVERAGE,
                        COVERAGE,
                        IntStream.range(0, 10)
                                .mapToObj(c -> new ClassResult(
                                        "com.shop.p%d.Class%d".formatted(p, c),
                                        COVERAGE,
                                        COVERAGE,
                                        List.of("REQ-" + c)))
                                .toList()))
                .toList();
        int verified = requirements - findings.size();
        int walks = requirements / 100;
        int walked = walks / 5;
        return new Result(
                verified + " of " + requirements + " requirements are verified.",
                false,
                Decisions.small(),
                empty.header(),
                new Totals(
                        of(walked, walks),
                        of(verified, requirements),
                        of(verified + walked, requirements + walks),
                        COVERAGE,
                        COVERAGE,
                        Map.of(Outcome.PASSED, tests),
                        0),
                List.of(),
                workflows(requirements, all),
                items,
                all,
                code,
                List.of(),
                WhoRan.NONE,
                findings);
    }
}
