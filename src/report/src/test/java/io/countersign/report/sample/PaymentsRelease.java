package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.at;
import static io.countersign.report.sample.Samples.claim;
import static io.countersign.report.sample.Samples.coverage;
import static io.countersign.report.sample.Samples.finding;
import static io.countersign.report.sample.Samples.of;
import static io.countersign.report.sample.Samples.requirement;
import static io.countersign.report.sample.Samples.step;
import static io.countersign.report.sample.Samples.test;
import static io.countersign.report.sample.Samples.workflow;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.CodeResult;
import io.countersign.model.result.CodeResult.ClassResult;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Severity;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Totals;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The release that ships at 23:52: everything green, and a workflow no test ever walked. */
public final class PaymentsRelease {

    private static final String YAML = "requirements/payments.yaml";

    private static final TestResult HOLDS =
            test("fraud.FraudCheckTest", "holdsPaymentsAboveTheLimit", 21, 3, 34, "REQ-FRAUD-1");
    private static final TestResult PASSES =
            test("fraud.FraudCheckTest", "letsSmallPaymentsThrough", 34, 2, 21, "REQ-FRAUD-1");
    private static final TestResult CONVERTS =
            test("fx.CurrencyConverterTest", "roundsHalfEven", 18, 2, 27, "REQ-FX-1");
    private static final TestResult AUDITS = test("fx.RateAuditTest", "keepsTheRateItUsed", 15, 1, 4, "REQ-FX-2");
    private static final TestResult CHARGES =
            test("pay.GatewayTest", "chargesInTheOrdersCurrency", 27, 6, 71, "REQ-PAY-1", "WF-CROSS-BORDER");
    private static final TestResult RETRIES = test("pay.RetryTest", "retriesAfterATimeOut", 40, 2, 30);
    private static final TestResult RECEIPT = test("pay.ReceiptTest", "namesAmountAndCurrency", 12, 2, 18);
    private static final TestResult DOMESTIC =
            test("pay.DomesticPaymentTest", "paysAnOrderEndToEnd", 30, 9, 122, "WF-DOMESTIC", "REQ-PAY-1");
    private static final TestResult REFUNDS = test("pay.RefundTest", "refundsInFull", 22, 3, 25, "REQ-REFUND-1");
    private static final TestResult LATE = test(
            "pay.RefundTest",
            "refundsAfterSettlement",
            41,
            Outcome.SKIPPED,
            "disabled: flaky on Fridays",
            0,
            0,
            OptionalInt.empty(),
            "REQ-REFUND-2");
    private static final TestResult LOGS =
            test("ops.LogTest", "masksCardNumbers", 19, Outcome.PASSED, "", 1, 9, OptionalInt.of(0), "REQ-LOG-1");
    private static final TestResult LIMITS = test("fraud.LimitsTest", "readsTheMarketsLimit", 16, 1, 8);

    private PaymentsRelease() {}

    /** The rich sample. */
    public static Result result() {
        return new Result(
                "1 of 2 workflows and 4 of 8 requirements are verified; WF-CROSS-BORDER is fragmented.",
                false,
                header(),
                totals(),
                List.of(crossBorder(), domestic()),
                requirements(),
                List.of(
                        HOLDS, PASSES, LIMITS, CONVERTS, AUDITS, LOGS, DOMESTIC, CHARGES, RECEIPT, LATE, REFUNDS,
                        RETRIES),
                code(),
                findings());
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
                List.of(
                        stepResult(
                                step("fraud", "Screen the payment", 9, "com.shop.fraud..", "REQ-FRAUD-1"),
                                coverage(31, 32, 11, 12, 7, 7),
                                coverage(0, 32, 0, 12, 0, 7),
                                HOLDS,
                                PASSES,
                                LIMITS),
                        stepResult(
                                step(
                                        "convert",
                                        "Convert the amount",
                                        13,
                                        "com.shop.fx.CurrencyConverter",
                                        "REQ-FX-1",
                                        "REQ-FX-2"),
                                coverage(27, 28, 8, 10, 6, 6),
                                coverage(15, 28, 3, 10, 3, 6),
                                CONVERTS,
                                CHARGES),
                        stepResult(
                                step("charge", "Charge the card", 16, "com.shop.pay.Gateway", "REQ-PAY-1"),
                                coverage(23, 25, 6, 6, 5, 6),
                                coverage(23, 25, 6, 6, 5, 6),
                                CHARGES,
                                DOMESTIC),
                        stepResult(
                                step(
                                        "retry",
                                        "Retry after a gateway time-out",
                                        19,
                                        "com.shop.pay.PaymentService#retry"),
                                coverage(13, 15, 4, 6, 3, 3),
                                coverage(0, 15, 0, 6, 0, 3),
                                RETRIES)),
                List.of(),
                Optional.of(new NearestWalk(
                        CHARGES.id(), CHARGES.name(), List.of("convert", "charge"), List.of("fraud", "retry"))),
                List.of(claim(
                        "WF-CROSS-BORDER",
                        CHARGES,
                        ClaimStrength.EFFECTIVE,
                        "Passed and ran code of the steps convert and charge.")),
                90);
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
                List.of(
                        stepResult(
                                step("fraud", "Screen the payment", 28, "com.shop.fraud..", "REQ-FRAUD-1"),
                                coverage(31, 32, 11, 12, 7, 7),
                                coverage(29, 32, 10, 12, 7, 7),
                                DOMESTIC,
                                HOLDS,
                                PASSES),
                        stepResult(
                                step("charge", "Charge the card", 31, "com.shop.pay.Gateway", "REQ-PAY-1"),
                                coverage(23, 25, 6, 6, 5, 6),
                                coverage(23, 25, 6, 6, 5, 6),
                                DOMESTIC,
                                CHARGES),
                        stepResult(
                                step("receipt", "Send the receipt", 34, "com.shop.pay.Receipt"),
                                coverage(34, 35, 5, 6, 8, 8),
                                coverage(33, 35, 4, 6, 7, 8),
                                DOMESTIC,
                                RECEIPT)),
                List.of(DOMESTIC.id()),
                Optional.empty(),
                List.of(claim("WF-DOMESTIC", DOMESTIC, ClaimStrength.EFFECTIVE, "Passed and walked all 3 steps.")),
                90);
    }

    private static StepResult stepResult(Step step, Coverage code, Coverage based, TestResult... tests) {
        return new StepResult(
                step, code, based, Stream.of(tests).map(TestResult::id).toList());
    }

    private static List<RequirementResult> requirements() {
        return List.of(
                result(
                        requirement(
                                "REQ-FRAUD-1",
                                "Payments above the limit are held",
                                "A payment whose screening score is above the market's limit is held and the customer is told why.",
                                Criticality.CRITICAL,
                                40),
                        Verdict.VERIFIED,
                        "Two claims are effective.",
                        coverage(31, 32, 11, 12, 7, 7),
                        coverage(29, 32, 10, 12, 7, 7),
                        List.of("WF-CROSS-BORDER", "WF-DOMESTIC"),
                        claim(
                                "REQ-FRAUD-1",
                                HOLDS,
                                ClaimStrength.EFFECTIVE,
                                "Passed, ran 34 probes of the scope and checked 2 things."),
                        claim(
                                "REQ-FRAUD-1",
                                PASSES,
                                ClaimStrength.EFFECTIVE,
                                "Passed, ran 21 probes of the scope and checked 2 things.")),
                result(
                        requirement(
                                "REQ-FX-1",
                                "Amounts are rounded half even",
                                "Converted amounts are rounded half even to the minor unit of the target currency.",
                                Criticality.CRITICAL,
                                48),
                        Verdict.VERIFIED,
                        "One claim is effective.",
                        coverage(27, 28, 8, 10, 6, 6),
                        coverage(24, 28, 7, 10, 6, 6),
                        List.of("WF-CROSS-BORDER"),
                        claim(
                                "REQ-FX-1",
                                CONVERTS,
                                ClaimStrength.EFFECTIVE,
                                "Passed, ran 27 probes of the scope and checked 2 things.")),
                result(
                        requirement(
                                "REQ-FX-2",
                                "The rate of a conversion can be audited",
                                "For every conversion the rate, its source and its time are kept for ten years.",
                                Criticality.IMPORTANT,
                                55),
                        Verdict.HOLLOW,
                        "The only claim is hollow.",
                        coverage(27, 28, 8, 10, 6, 6),
                        coverage(0, 28, 0, 10, 0, 6),
                        List.of("WF-CROSS-BORDER"),
                        claim(
                                "REQ-FX-2",
                                AUDITS,
                                ClaimStrength.HOLLOW,
                                "Passed, but ran nothing of its scope com.shop.fx.CurrencyConverter.")),
                result(
                        requirement(
                                "REQ-PAY-1",
                                "A card is charged once",
                                "However often a payment is submitted, the card is charged once.",
                                Criticality.CRITICAL,
                                62),
                        Verdict.VERIFIED,
                        "Two claims are effective.",
                        coverage(23, 25, 6, 6, 5, 6),
                        coverage(23, 25, 6, 6, 5, 6),
                        List.of("WF-CROSS-BORDER", "WF-DOMESTIC"),
                        claim(
                                "REQ-PAY-1",
                                CHARGES,
                                ClaimStrength.EFFECTIVE,
                                "Passed, ran 41 probes of the scope and checked 2 things."),
                        claim(
                                "REQ-PAY-1",
                                DOMESTIC,
                                ClaimStrength.EFFECTIVE,
                                "Passed, ran 44 probes of the scope and checked 2 things.")),
                result(
                        requirement(
                                "REQ-REFUND-1", "A refund goes back the way it came", "", Criticality.IMPORTANT, 70),
                        Verdict.VERIFIED,
                        "One claim is effective.",
                        coverage(40, 44, 10, 12, 9, 9),
                        coverage(33, 44, 8, 12, 8, 9),
                        List.of(),
                        claim(
                                "REQ-REFUND-1",
                                REFUNDS,
                                ClaimStrength.EFFECTIVE,
                                "Passed, ran 25 probes of the scope and checked 2 things.")),
                result(
                        requirement("REQ-REFUND-2", "Settled payments can be refunded", "", Criticality.IMPORTANT, 76),
                        Verdict.NOT_RUN,
                        "The only claim did not run.",
                        coverage(40, 44, 10, 12, 9, 9),
                        coverage(0, 44, 0, 12, 0, 9),
                        List.of(),
                        claim("REQ-REFUND-2", LATE, ClaimStrength.NOT_RUN, "Skipped: disabled: flaky on Fridays.")),
                result(
                        requirement("REQ-LOG-1", "Card numbers are masked in logs", "", Criticality.CRITICAL, 82),
                        Verdict.UNASSERTED,
                        "The only claim checked nothing.",
                        coverage(9, 9, 2, 2, 2, 2),
                        coverage(0, 9, 0, 2, 0, 2),
                        List.of(),
                        claim(
                                "REQ-LOG-1",
                                LOGS,
                                ClaimStrength.UNASSERTED,
                                "Passed and reached the scope, but executed no assertion.")),
                result(
                        requirement("REQ-HELP-1", "A failed payment names its cause", "", Criticality.UTILITY, 88),
                        Verdict.UNCLAIMED,
                        "No test claims it.",
                        Coverage.EMPTY,
                        Coverage.EMPTY,
                        List.of()),
                result(
                        requirement("REQ-WALLET-1", "Pay with a wallet", "", Criticality.IMPORTANT, Status.DRAFT, 95),
                        Verdict.UNCLAIMED,
                        "No test claims it.",
                        Coverage.EMPTY,
                        Coverage.EMPTY,
                        List.of()),
                result(
                        requirement("REQ-FAX-1", "Receipts by fax", "", Criticality.UTILITY, Status.RETIRED, 99),
                        Verdict.UNCLAIMED,
                        "No test claims it.",
                        Coverage.EMPTY,
                        Coverage.EMPTY,
                        List.of()));
    }

    private static RequirementResult result(
            Requirement requirement,
            Verdict verdict,
            String reason,
            Coverage code,
            Coverage based,
            List<String> workflows,
            ClaimResult... claims) {
        return new RequirementResult(
                requirement,
                verdict,
                reason,
                List.of(claims),
                List.of(),
                workflows,
                code,
                based,
                requirement.criticality().defaultTarget());
    }

    private static List<CodeResult> code() {
        return List.of(
                new CodeResult(
                        "com.shop.fraud",
                        coverage(31, 32, 11, 12, 7, 7),
                        coverage(29, 32, 10, 12, 7, 7),
                        List.of(
                                new ClassResult(
                                        "com.shop.fraud.FraudCheck",
                                        coverage(24, 24, 9, 9, 5, 5),
                                        coverage(23, 24, 9, 9, 5, 5),
                                        List.of("REQ-FRAUD-1", "WF-CROSS-BORDER", "WF-DOMESTIC")),
                                new ClassResult(
                                        "com.shop.fraud.Limits",
                                        coverage(7, 8, 2, 3, 2, 2),
                                        coverage(6, 8, 1, 3, 2, 2),
                                        List.of("WF-CROSS-BORDER")))),
                new CodeResult(
                        "com.shop.fx",
                        coverage(56, 60, 14, 18, 13, 14),
                        coverage(24, 60, 7, 18, 6, 14),
                        List.of(
                                new ClassResult(
                                        "com.shop.fx.CurrencyConverter",
                                        coverage(27, 28, 8, 10, 6, 6),
                                        coverage(24, 28, 7, 10, 6, 6),
                                        List.of("REQ-FX-1", "REQ-FX-2", "WF-CROSS-BORDER")),
                                new ClassResult(
                                        "com.shop.fx.RateAudit",
                                        coverage(29, 32, 6, 8, 7, 8),
                                        coverage(0, 32, 0, 8, 0, 8),
                                        List.of()),
                                new ClassResult("com.shop.fx.RateSource", Coverage.EMPTY, Coverage.EMPTY, List.of()))),
                new CodeResult(
                        "com.shop.pay",
                        coverage(187, 200, 46, 54, 46, 49),
                        coverage(90, 200, 21, 54, 24, 49),
                        List.of(
                                new ClassResult(
                                        "com.shop.pay.Gateway",
                                        coverage(23, 25, 6, 6, 5, 6),
                                        coverage(23, 25, 6, 6, 5, 6),
                                        List.of("REQ-PAY-1", "WF-CROSS-BORDER", "WF-DOMESTIC")),
                                new ClassResult(
                                        "com.shop.pay.PaymentService",
                                        coverage(121, 131, 33, 40, 30, 32),
                                        coverage(34, 131, 10, 40, 11, 32),
                                        List.of("WF-CROSS-BORDER")),
                                new ClassResult(
                                        "com.shop.pay.Receipt",
                                        coverage(43, 44, 7, 8, 11, 11),
                                        coverage(33, 44, 5, 8, 8, 11),
                                        List.of("WF-DOMESTIC")))));
    }

    private static List<Finding> findings() {
        return List.of(
                finding(
                        "fragmented-workflow",
                        Severity.CRITICAL,
                        "WF-CROSS-BORDER",
                        "Every step of WF-CROSS-BORDER is covered, and no test walks them together: the nearest, GatewayTest \u203a chargesInTheOrdersCurrency, misses fraud and retry.",
                        at(YAML, 4),
                        "Extend GatewayTest#chargesInTheOrdersCurrency so that it passes through fraud and retry."),
                finding(
                        "covered-not-verified",
                        Severity.CRITICAL,
                        "WF-CROSS-BORDER",
                        "94 % of its lines ran, above the target of 90 %, and the behaviour is not verified.",
                        at(YAML, 4),
                        "Do not read its code coverage as confidence; write one test that walks the workflow."),
                finding(
                        "unasserted-claim",
                        Severity.CRITICAL,
                        "REQ-LOG-1",
                        "LogTest \u203a masksCardNumbers claims REQ-LOG-1, is green and checked nothing.",
                        at("src/test/java/com/shop/ops/LogTest.java", 19),
                        "Assert that the logged line holds no card number."),
                finding(
                        "unwalked-pair",
                        Severity.HIGH,
                        "WF-CROSS-BORDER",
                        "No test ever executed the neighbouring steps charge and retry together.",
                        at(YAML, 19),
                        "Let the gateway time out in GatewayTest."),
                finding(
                        "hollow-claim",
                        Severity.HIGH,
                        "REQ-FX-2",
                        "RateAuditTest \u203a keepsTheRateItUsed claims REQ-FX-2 and runs none of its code.",
                        at("src/test/java/com/shop/fx/RateAuditTest.java", 15),
                        "Call CurrencyConverter in the test, or correct the requirement's scope."),
                finding(
                        "not-run-claim",
                        Severity.MEDIUM,
                        "REQ-REFUND-2",
                        "RefundTest \u203a refundsAfterSettlement claims REQ-REFUND-2 and was skipped: disabled: flaky on Fridays.",
                        at("src/test/java/com/shop/pay/RefundTest.java", 41),
                        "Enable the test, or claim the requirement elsewhere."),
                finding(
                        "unknown-id",
                        Severity.MEDIUM,
                        "REQ-RETYR-1",
                        "RetryTest \u203a retriesAfterATimeOut names REQ-RETYR-1, which nobody declared; the nearest is REQ-RETRY-1.",
                        at("src/test/java/com/shop/pay/RetryTest.java", 40),
                        "Correct the ID, or declare the requirement."),
                finding(
                        "unclaimed-requirement",
                        Severity.LOW,
                        "REQ-HELP-1",
                        "Nobody tests REQ-HELP-1.",
                        at(YAML, 88),
                        "Put @Verifies(\"REQ-HELP-1\") on the test that checks it."),
                finding(
                        "unclaimed-code",
                        Severity.INFO,
                        "com.shop.fx.RateAudit",
                        "29 of 32 lines ran, and no requirement or workflow owns them.",
                        at("com/shop/fx/RateAudit.java", 1),
                        "Add it to a scope, or delete it."));
    }
}
