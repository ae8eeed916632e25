package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.claim;
import static io.countersign.report.sample.Samples.coverage;
import static io.countersign.report.sample.Samples.of;
import static io.countersign.report.sample.Samples.step;
import static io.countersign.report.sample.Samples.workflow;

import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Step;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.Header;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.Result;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.TestWalk;
import io.countersign.model.result.Totals;
import io.countersign.model.result.TouchOrder;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The release that ships at 23:52: everything green, and a workflow no test ever walked. */
public final class PaymentsRelease {

    private static final String YAML = "requirements/payments.yaml";

    private PaymentsRelease() {}

    /** The rich sample. */
    public static Result result() {
        return new Result(
                "1 of 2 workflows and 4 of 8 requirements are verified; WF-CROSS-BORDER is fragmented.",
                false,
                Decisions.payments(),
                header(),
                totals(),
                List.of(),
                List.of(crossBorder(), domestic()),
                PaymentsRequirements.all(),
                List.of(
                        PaymentsTests.HOLDS,
                        PaymentsTests.PASSES,
                        PaymentsTests.LIMITS,
                        PaymentsTests.CONVERTS,
                        PaymentsTests.AUDITS,
                        PaymentsTests.LOGS,
                        PaymentsTests.DOMESTIC,
                        PaymentsTests.CHARGES,
                        PaymentsTests.RECEIPT,
                        PaymentsTests.LATE,
                        PaymentsTests.REFUNDS,
                        PaymentsTests.RETRIES),
                PaymentsFacts.code(),
                PaymentsFacts.sources(),
                PaymentsFacts.whoRan(),
                PaymentsFacts.findings());
    }

    private static Header header() {
        return new Header(
                "0.1.0",
                Optional.of(Instant.parse("2026-11-20T22:52:07Z")),
                Optional.of(new Header.Commit("4f2a9c1be07d5536a8c7f0e1d2b3a4958677deaf", true)),
                Map.of(
                        "java.version",
                        "17.0.15",
                        "java.vendor",
                        "Debian",
                        "os.name",
                        "Linux",
                        "jacoco.version",
                        "0.8.15"),
                List.of(
                        new InputFile(YAML, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                        new InputFile(
                                "countersign.yaml",
                                "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")),
                List.of(new Header.EvidenceRow("run-2026-11-20-4711.evidence", "run-2026-11-20", 12, true, true)),
                List.of("target/classes/lib/legacy-fx.jar lies inside a classes folder and was not analysed."),
                new Header.Reconciliation("equal", "412 probes in 14 classes, the same as jacoco.exec."));
    }

    private static Totals totals() {
        return new Totals(
                of(1, 2),
                of(4, 8),
                of(5, 10),
                coverage(274, 292, 71, 84, 66, 70),
                coverage(143, 292, 38, 84, 37, 70),
                Map.of(Outcome.PASSED, 11, Outcome.SKIPPED, 1),
                2);
    }

    private static WorkflowResult crossBorder() {
        return new WorkflowResult(
                workflow(
                        "WF-CROSS-BORDER",
                        "Pay an order in a foreign currency",
                        4,
                        step("fraud", "Screen the payment", 9, "com.shop.fraud..", "REQ-FRAUD-1"),
                        step(
                                "convert",
                                "Convert the amount",
                                13,
                                "com.shop.fx.CurrencyConverter",
                                "REQ-FX-1",
                                "REQ-FX-2"),
                        step("charge", "Charge the card", 16, "com.shop.pay.Gateway", "REQ-PAY-1"),
                        step("retry", "Retry after a gateway time-out", 19, "com.shop.pay.PaymentService#retry")),
                Verdict.FRAGMENTED,
                "Every step is covered by passing tests, and no single test touches more than 2 of its 4 steps.",
                of(3, 5),
                coverage(94, 100, 29, 34, 21, 22),
                coverage(38, 100, 9, 34, 8, 22),
                coverage(0, 100, 0, 34, 0, 22),
                List.of(
                        stepResult(
                                step("fraud", "Screen the payment", 9, "com.shop.fraud..", "REQ-FRAUD-1"),
                                coverage(31, 32, 11, 12, 7, 7),
                                coverage(0, 32, 0, 12, 0, 7),
                                PaymentsTests.HOLDS,
                                PaymentsTests.PASSES,
                                PaymentsTests.LIMITS),
                        apart(stepResult(
                                step(
                                        "convert",
                                        "Convert the amount",
                                        13,
                                        "com.shop.fx.CurrencyConverter",
                                        "REQ-FX-1",
                                        "REQ-FX-2"),
                                coverage(27, 28, 8, 10, 6, 6),
                                coverage(15, 28, 3, 10, 3, 6),
                                PaymentsTests.CONVERTS,
                                PaymentsTests.CHARGES)),
                        stepResult(
                                step("charge", "Charge the card", 16, "com.shop.pay.Gateway", "REQ-PAY-1"),
                                coverage(23, 25, 6, 6, 5, 6),
                                coverage(23, 25, 6, 6, 5, 6),
                                PaymentsTests.CHARGES,
                                PaymentsTests.DOMESTIC),
                        apart(stepResult(
                                step(
                                        "retry",
                                        "Retry after a gateway time-out",
                                        19,
                                        "com.shop.pay.PaymentService#retry"),
                                coverage(13, 15, 4, 6, 3, 3),
                                coverage(0, 15, 0, 6, 0, 3),
                                PaymentsTests.RETRIES))),
                List.of(),
                Optional.of(new NearestWalk(
                        PaymentsTests.CHARGES.id(),
                        PaymentsTests.CHARGES.name(),
                        List.of("convert", "charge"),
                        List.of("fraud", "retry"))),
                List.of(
                        walk(PaymentsTests.CHARGES, true, "convert", "charge"),
                        walk(PaymentsTests.DOMESTIC, false, "fraud", "charge"),
                        walk(PaymentsTests.HOLDS, false, "fraud"),
                        walk(PaymentsTests.PASSES, false, "fraud"),
                        walk(PaymentsTests.LIMITS, false, "fraud"),
                        walk(PaymentsTests.CONVERTS, false, "convert"),
                        walk(PaymentsTests.RETRIES, false, "retry")),
                7,
                List.of(new FirstTouches(
                        PaymentsTests.CHARGES.id(),
                        PaymentsTests.CHARGES.name(),
                        TouchOrder.IN_ORDER,
                        List.of("convert", "charge"),
                        List.of(),
                        List.of())),
                1,
                List.of(claim(
                        "WF-CROSS-BORDER",
                        PaymentsTests.CHARGES,
                        ClaimStrength.EFFECTIVE,
                        "Passed and ran code of the steps convert and charge.")),
                90,
                List.of());
    }

    private static WorkflowResult domestic() {
        return new WorkflowResult(
                workflow(
                        "WF-DOMESTIC",
                        "Pay an order at home",
                        24,
                        step("fraud", "Screen the payment", 28, "com.shop.fraud..", "REQ-FRAUD-1"),
                        step("charge", "Charge the card", 31, "com.shop.pay.Gateway", "REQ-PAY-1"),
                        step("receipt", "Send the receipt", 34, "com.shop.pay.Receipt")),
                Verdict.VERIFIED,
                "One test walks all steps, and both requirements are verified.",
                of(3, 3),
                coverage(88, 92, 22, 24, 20, 21),
                coverage(85, 92, 20, 24, 19, 21),
                coverage(81, 92, 18, 24, 18, 21),
                List.of(
                        stepResult(
                                step("fraud", "Screen the payment", 28, "com.shop.fraud..", "REQ-FRAUD-1"),
                                coverage(31, 32, 11, 12, 7, 7),
                                coverage(29, 32, 10, 12, 7, 7),
                                PaymentsTests.DOMESTIC,
                                PaymentsTests.HOLDS,
                                PaymentsTests.PASSES),
                        stepResult(
                                step("charge", "Charge the card", 31, "com.shop.pay.Gateway", "REQ-PAY-1"),
                                coverage(23, 25, 6, 6, 5, 6),
                                coverage(23, 25, 6, 6, 5, 6),
                                PaymentsTests.DOMESTIC,
                                PaymentsTests.CHARGES),
                        stepResult(
                                step("receipt", "Send the receipt", 34, "com.shop.pay.Receipt"),
                                coverage(34, 35, 5, 6, 8, 8),
                                coverage(33, 35, 4, 6, 7, 8),
                                PaymentsTests.DOMESTIC,
                                PaymentsTests.RECEIPT)),
                List.of(PaymentsTests.DOMESTIC.id()),
                Optional.empty(),
                List.of(
                        walk(PaymentsTests.DOMESTIC, true, "fraud", "charge", "receipt"),
                        walk(PaymentsTests.HOLDS, false, "fraud"),
                        walk(PaymentsTests.PASSES, false, "fraud"),
                        walk(PaymentsTests.CHARGES, false, "charge"),
                        walk(PaymentsTests.RECEIPT, false, "receipt")),
                5,
                List.of(new FirstTouches(
                        PaymentsTests.DOMESTIC.id(),
                        PaymentsTests.DOMESTIC.name(),
                        TouchOrder.IN_ORDER,
                        List.of("fraud", "charge", "receipt"),
                        List.of(),
                        List.of())),
                1,
                List.of(claim(
                        "WF-DOMESTIC",
                        PaymentsTests.DOMESTIC,
                        ClaimStrength.EFFECTIVE,
                        "Passed and walked all 3 steps.")),
                90,
                List.of());
    }

    private static StepResult stepResult(Step step, Coverage code, Coverage based, TestResult... tests) {
        return new StepResult(
                step, code, based, Stream.of(tests).map(TestResult::id).toList(), tests.length, false);
    }

    private static StepResult apart(StepResult one) {
        return new StepResult(
                one.step(), one.codeCoverage(), one.requirementsBasedCoverage(), one.touchedBy(), one.touching(), true);
    }

    private static TestWalk walk(TestResult test, boolean claims, String... steps) {
        return new TestWalk(test.id(), test.name(), test.outcome(), claims, List.of(steps));
    }
}
