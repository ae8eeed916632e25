package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.at;
import static io.countersign.report.sample.Samples.coverage;
import static io.countersign.report.sample.Samples.finding;
import static io.countersign.report.sample.Samples.of;

import io.countersign.model.result.CodeResult;
import io.countersign.model.result.CodeResult.ClassResult;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Finding;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.Severity;
import io.countersign.model.result.SourceResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WhoRan.Bucket;
import io.countersign.model.result.WhoRan.ClassInNoTest;
import io.countersign.model.result.WhoRan.Share;
import io.countersign.model.result.WhoRan.TestShare;
import java.util.List;
import java.util.Optional;

/** Code and findings of {@link PaymentsRelease}. */
final class PaymentsFacts {

    private static final String YAML = "requirements/payments.yaml";

    private PaymentsFacts() {}

    static List<CodeResult> code() {
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

    /** Of two files a few lines, as many as a page shows in one glance. */
    static List<SourceResult> sources() {
        return List.of(
                new SourceResult(
                        "com.shop.fraud",
                        "FraudCheck.java",
                        Optional.of("src/main/java/com/shop/fraud/FraudCheck.java"),
                        List.of("com.shop.fraud.FraudCheck"),
                        List.of(
                                line(
                                        12,
                                        of(6, 6),
                                        of(2, 2),
                                        of(6, 6),
                                        PaymentsTests.HOLDS,
                                        "REQ-FRAUD-1",
                                        "WF-DOMESTIC"),
                                line(13, of(4, 4), of(0, 0), of(4, 4), PaymentsTests.HOLDS, "REQ-FRAUD-1"),
                                line(17, of(3, 5), of(1, 2), of(0, 5), PaymentsTests.HOLDS))),
                new SourceResult(
                        "com.shop.fx",
                        "RateAudit.java",
                        Optional.empty(),
                        List.of("com.shop.fx.RateAudit"),
                        List.of(
                                line(9, of(3, 3), of(0, 0), of(0, 3), PaymentsTests.AUDITS),
                                new LineResult(10, of(0, 7), of(0, 2), of(0, 7), of(0, 2), List.of(), 0, List.of()))));
    }

    private static LineResult line(
            int number, Counter ran, Counter branches, Counter based, TestResult test, String... verifiedBy) {
        return new LineResult(
                number,
                ran,
                branches,
                based,
                of(verifiedBy.length == 0 ? 0 : branches.covered(), branches.total()),
                List.of(verifiedBy),
                1,
                List.of(test.id()));
    }

    static WhoRan whoRan() {
        return new WhoRan(
                List.of(
                        new Share(Bucket.TESTS, of(261, 292), 249, 398, 371, List.of()),
                        new Share(Bucket.CONTAINERS, of(17, 292), 6, 24, 9, List.of()),
                        new Share(Bucket.INITIALISERS, of(4, 292), 4, 4, 4, List.of()),
                        new Share(
                                Bucket.AMBIENT,
                                of(2, 292),
                                2,
                                3,
                                3,
                                List.of(new TestShare(
                                        PaymentsTests.DOMESTIC.id(), PaymentsTests.DOMESTIC.name(), 1, 3))),
                        new Share(
                                Bucket.LATE,
                                of(3, 292),
                                1,
                                4,
                                1,
                                List.of(new TestShare(
                                        PaymentsTests.RETRIES.id(), PaymentsTests.RETRIES.name(), 1, 4)))),
                of(13, 274),
                List.of(
                        new ClassInNoTest(
                                "com.shop.pay.PaymentService", of(8, 121), List.of(Bucket.CONTAINERS, Bucket.LATE)),
                        new ClassInNoTest(
                                "com.shop.fraud.Limits", of(5, 7), List.of(Bucket.INITIALISERS, Bucket.AMBIENT))),
                0);
    }

    static List<Finding> findings() {
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
