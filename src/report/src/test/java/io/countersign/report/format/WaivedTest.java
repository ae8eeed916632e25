package io.countersign.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import io.countersign.report.sample.PaymentsRelease;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaivedTest {

    private static final Result RESULT = PaymentsRelease.result();

    private final Waived waived = Waived.of(RESULT);

    @Test
    void findsWhatExcusesAVerdictAndOnlyThatVerdictOfThatItem() {
        assertThat(waived.number("REQ-HELP-1", Verdict.UNCLAIMED)).hasValue(0);
        assertThat(waived.number("REQ-HELP-1", Verdict.HOLLOW)).isEmpty();
        assertThat(waived.number("REQ-HELP-1", Verdict.VERIFIED)).isEmpty();
        assertThat(waived.number("REQ-WALLET-1", Verdict.UNCLAIMED)).isEmpty();
    }

    @Test
    void findsWhatExcusesAFindingAndOnlyThatRuleOfThatSubject() {
        assertThat(waived.number(finding("unclaimed-requirement", "REQ-HELP-1")))
                .hasValue(1);
        assertThat(waived.number(finding("hollow-claim", "REQ-HELP-1"))).isEmpty();
        assertThat(waived.number(finding("unclaimed-requirement", "REQ-FX-2"))).isEmpty();
    }

    private static Finding finding(String rule, String subject) {
        return new Finding(rule, Severity.LOW, subject, "", Optional.empty(), "");
    }

    @Test
    void excusesNothingWithAWaiverThatIsExpired() {
        assertThat(waived.number("REQ-FX-2", Verdict.HOLLOW)).isEmpty();
        assertThat(waived.naming("REQ-FX-2"))
                .extracting(one -> one.state().label())
                .containsExactly("expired");
    }

    @Test
    void countsOnlyWhatIsWaivedAndThere() {
        assertThat(waived.items(RESULT)).isOne();
        assertThat(waived.findings(RESULT)).isOne();
    }

    @Test
    void saysUntilWhenWhyAndOnWhoseWord() {
        Waiver waiver = waived.waiver("REQ-HELP-1", Verdict.UNCLAIMED).orElseThrow();

        assertThat(Waived.what(waiver)).isEqualTo("verdict unclaimed");
        assertThat(Waived.sentence(waiver))
                .isEqualTo(
                        "Waived until 2026-12-31: The help centre is rewritten in December (owner payments, approved by"
                                + " Ada Approver, PAY-17)");
    }
}
