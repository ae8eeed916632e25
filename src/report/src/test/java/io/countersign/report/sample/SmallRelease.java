package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.at;
import static io.countersign.report.sample.Samples.claim;
import static io.countersign.report.sample.Samples.coverage;
import static io.countersign.report.sample.Samples.of;
import static io.countersign.report.sample.Samples.requirement;
import static io.countersign.report.sample.Samples.step;
import static io.countersign.report.sample.Samples.test;
import static io.countersign.report.sample.Samples.traced;
import static io.countersign.report.sample.Samples.workflow;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Review;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Trace;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.CodeResult;
import io.countersign.model.result.CodeResult.ClassResult;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.Header;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Severity;
import io.countersign.model.result.SourceResult;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.TestWalk;
import io.countersign.model.result.Totals;
import io.countersign.model.result.TouchOrder;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WhoRan.Bucket;
import io.countersign.model.result.WhoRan.ClassInNoTest;
import io.countersign.model.result.WhoRan.Share;
import io.countersign.model.result.WhoRan.TestShare;
import io.countersign.model.result.WorkflowResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One of everything, for exact outputs. */
public final class SmallRelease {

    private SmallRelease() {}

    /** The result. */
    public static Result result() {
        TestResult test = test("pay.PayTest", "pays", 7, 1, 5, "WF-PAY", "REQ-PAY");
        Coverage code = coverage(9, 10, 3, 4, 2, 2);
        Coverage based = coverage(5, 10, 1, 4, 1, 2);
        Step step = step("pay", "Pay", 5, "com.shop.pay..", "REQ-PAY");
        return new Result(
                "0 of 1 workflows and 1 of 1 requirements are verified.",
                false,
                Decisions.small(),
                new Header(
                        "0.1.0",
                        Optional.of(Instant.parse("2026-11-20T22:52:07Z")),
                        Optional.of(new Header.Commit("4f2a9c1be07d5536a8c7f0e1d2b3a4958677deaf", false)),
                        Map.of("java.version", "17.0.15"),
                        List.of(new InputFile("requirements/payments.yaml", "9f86d081")),
                        List.of(new Header.EvidenceRow("a.evidence", "a", 1, true, true)),
                        List.of(),
                        new Header.Reconciliation("equal", "5 probes in 1 class.")),
                new Totals(of(0, 1), of(1, 1), of(1, 2), code, based, Map.of(Outcome.PASSED, 1), 0),
                List.of(),
                List.of(new WorkflowResult(
                        workflow("WF-PAY", "Pay", 3, step),
                        Verdict.PARTIAL,
                        "A passing claim reaches only some of the steps.",
                        of(1, 2),
                        code,
                        based,
                        coverage(0, 10, 0, 4, 0, 2),
                        List.of(new StepResult(step, code, based, List.of(test.id()), 1, false)),
                        List.of(),
                        Optional.of(new NearestWalk(test.id(), test.name(), List.of("pay"), List.of())),
                        List.of(new TestWalk(test.id(), test.name(), Outcome.PASSED, true, List.of("pay"))),
                        1,
                        List.of(new FirstTouches(
                                test.id(), test.name(), TouchOrder.IN_ORDER, List.of("pay"), List.of(), List.of())),
                        1,
                        List.of(claim("WF-PAY", test, ClaimStrength.EFFECTIVE, "Passed.")),
                        90,
                        List.of())),
                List.of(new RequirementResult(
                        traced(
                                requirement("REQ-PAY", "Payments are \"paid\"", "", Criticality.UTILITY, 9),
                                new Trace(
                                        List.of(new Link(
                                                "depends",
                                                "REQ-LIMIT",
                                                OptionalInt.of(1),
                                                Optional.empty(),
                                                at("requirements/payments.yaml", 10))),
                                        List.of("dsn"),
                                        Optional.empty(),
                                        Optional.of(new Review("now", Optional.of("before"))))),
                        Verdict.VERIFIED,
                        "One claim is effective.",
                        List.of(claim("REQ-PAY", test, ClaimStrength.EFFECTIVE, "Passed.")),
                        List.of(),
                        List.of(),
                        List.of("WF-PAY"),
                        code,
                        based,
                        50,
                        List.of())),
                List.of(test),
                List.of(new CodeResult(
                        "com.shop.pay",
                        code,
                        based,
                        List.of(new ClassResult("com.shop.pay.Pay", code, based, List.of("REQ-PAY", "WF-PAY"))))),
                List.of(new SourceResult(
                        "com.shop.pay",
                        "Pay.java",
                        Optional.of("src/main/java/com/shop/pay/Pay.java"),
                        List.of("com.shop.pay.Pay"),
                        List.of(
                                new LineResult(
                                        3,
                                        of(4, 6),
                                        of(1, 2),
                                        of(4, 6),
                                        of(1, 2),
                                        List.of("REQ-PAY"),
                                        1,
                                        List.of(test.id())),
                                new LineResult(4, of(0, 2), of(0, 0), of(0, 2), of(0, 0), List.of(), 0, List.of())))),
                new WhoRan(
                        List.of(
                                new Share(Bucket.TESTS, of(8, 10), 8, 5, 5, List.of()),
                                new Share(
                                        Bucket.LATE,
                                        of(1, 10),
                                        1,
                                        2,
                                        1,
                                        List.of(new TestShare(test.id(), test.name(), 1, 2)))),
                        of(1, 9),
                        List.of(new ClassInNoTest("com.shop.pay.Pay", of(1, 9), List.of(Bucket.LATE))),
                        0),
                List.of(Samples.finding(
                        "covered-not-verified",
                        Severity.CRITICAL,
                        "WF-PAY",
                        "90 % of its lines ran, and the behaviour is not verified.",
                        at("requirements/payments.yaml", 3),
                        "Write a test that walks it.")));
    }
}
