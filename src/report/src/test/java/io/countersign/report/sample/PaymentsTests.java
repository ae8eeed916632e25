package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.test;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.TestResult;
import java.util.OptionalInt;

/** The tests of {@link PaymentsRelease}. */
final class PaymentsTests {

    static final TestResult HOLDS =
            test("fraud.FraudCheckTest", "holdsPaymentsAboveTheLimit", 21, 3, 34, "REQ-FRAUD-1");
    static final TestResult PASSES = test("fraud.FraudCheckTest", "letsSmallPaymentsThrough", 34, 2, 21, "REQ-FRAUD-1");
    static final TestResult CONVERTS = test("fx.CurrencyConverterTest", "roundsHalfEven", 18, 2, 27, "REQ-FX-1");
    static final TestResult AUDITS = test("fx.RateAuditTest", "keepsTheRateItUsed", 15, 1, 4, "REQ-FX-2");
    static final TestResult CHARGES =
            test("pay.GatewayTest", "chargesInTheOrdersCurrency", 27, 6, 71, "REQ-PAY-1", "WF-CROSS-BORDER");
    static final TestResult RETRIES = test("pay.RetryTest", "retriesAfterATimeOut", 40, 2, 30);
    static final TestResult RECEIPT = test("pay.ReceiptTest", "namesAmountAndCurrency", 12, 2, 18);
    static final TestResult DOMESTIC =
            test("pay.DomesticPaymentTest", "paysAnOrderEndToEnd", 30, 9, 122, "WF-DOMESTIC", "REQ-PAY-1");
    static final TestResult REFUNDS = test("pay.RefundTest", "refundsInFull", 22, 3, 25, "REQ-REFUND-1");
    static final TestResult LATE = test(
            "pay.RefundTest",
            "refundsAfterSettlement",
            41,
            Outcome.SKIPPED,
            "disabled: flaky on Fridays",
            0,
            0,
            OptionalInt.empty(),
            "REQ-REFUND-2");
    static final TestResult LOGS =
            test("ops.LogTest", "masksCardNumbers", 19, Outcome.PASSED, "", 1, 9, OptionalInt.of(0), "REQ-LOG-1");
    static final TestResult LIMITS = test("fraud.LimitsTest", "readsTheMarketsLimit", 16, 1, 8);

    private PaymentsTests() {}
}
