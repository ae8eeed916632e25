package io.countersign.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Decision;
import io.countersign.report.sample.Decisions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateWordsTest {

    @Test
    void saysYesOnlyWhereTheGatePassed() {
        assertThat(GateWords.sentence(Decisions.passed())).isEqualTo("The gate says yes. The only rule passed.");
        assertThat(GateWords.sentence(Decisions.small()))
                .isEqualTo("The gate says no. 1 of 2 rules failed: verdicts of critical items.");
        assertThat(GateWords.sentence(Decisions.nothingMeasured())).startsWith("The gate says no. ");
        assertThat(GateWords.sentence(Decision.none(LocalDate.EPOCH))).startsWith("The gate says no. ");
    }

    @Test
    void namesTheProfileAndTheDay() {
        assertThat(GateWords.basis(Decisions.small())).isEqualTo("profile default, as of 2026-11-21");
        assertThat(GateWords.basis(Decision.none(LocalDate.EPOCH))).isEqualTo("as of 1970-01-01");
    }

    @Test
    void putsWhatFailedFirstAndKeepsThePolicysOrderOtherwise() {
        assertThat(GateWords.worstFirst(Decisions.payments().rules()))
                .extracting(rule -> rule.state().label() + " " + rule.rule() + " " + rule.group())
                .containsExactly(
                        "failed verdicts critical items",
                        "failed waivers all waivers",
                        "warned requirements-based-lines important items",
                        "waived verdicts utility items",
                        "empty requirements-based-lines utility items",
                        "passed test-coverage important items");
    }

    @Test
    void namesTheFirstAndCountsTheRest() {
        assertThat(GateWords.names(List.of("A", "B", "C"), 3)).isEqualTo("A, B, C");
        assertThat(GateWords.names(List.of("A", "B", "C"), 2)).isEqualTo("A, B and 1 more");
        assertThat(GateWords.names(List.of(), 2)).isEmpty();
    }
}
