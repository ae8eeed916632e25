package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.claim;
import static io.countersign.report.sample.Samples.coverage;
import static io.countersign.report.sample.Samples.requirement;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Verdict;
import java.util.List;

/** The requirements of {@link PaymentsRelease}. */
final class PaymentsRequirements {

    private PaymentsRequirements() {}

    static List<RequirementResult> all() {
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
                                PaymentsTests.HOLDS,
                                ClaimStrength.EFFECTIVE,
                                "Passed, ran 34 probes of the scope and checked 2 things."),
                        claim(
                                "REQ-FRAUD-1",
                                PaymentsTests.PASSES,
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
                                PaymentsTests.CONVERTS,
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
                                PaymentsTests.AUDITS,
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
                                PaymentsTests.CHARGES,
                                ClaimStrength.EFFECTIVE,
                                "Passed, ran 41 probes of the scope and checked 2 things."),
                        claim(
                                "REQ-PAY-1",
                                PaymentsTests.DOMESTIC,
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
                                PaymentsTests.REFUNDS,
                                ClaimStrength.EFFECTIVE,
                                "Passed, ran 25 probes of the scope and checked 2 things.")),
                result(
                        requirement("REQ-REFUND-2", "Settled payments can be refunded", "", Criticality.IMPORTANT, 76),
                        Verdict.NOT_RUN,
                        "The only claim did not run.",
                        coverage(40, 44, 10, 12, 9, 9),
                        coverage(0, 44, 0, 12, 0, 9),
                        List.of(),
                        claim(
                                "REQ-REFUND-2",
                                PaymentsTests.LATE,
                                ClaimStrength.NOT_RUN,
                                "Skipped: disabled: flaky on Fridays.")),
                result(
                        requirement("REQ-LOG-1", "Card numbers are masked in logs", "", Criticality.CRITICAL, 82),
                        Verdict.UNASSERTED,
                        "The only claim checked nothing.",
                        coverage(9, 9, 2, 2, 2, 2),
                        coverage(0, 9, 0, 2, 0, 2),
                        List.of(),
                        claim(
                                "REQ-LOG-1",
                                PaymentsTests.LOGS,
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
                List.of(),
                workflows,
                code,
                based,
                requirement.criticality().defaultTarget(),
                List.of());
    }
}
