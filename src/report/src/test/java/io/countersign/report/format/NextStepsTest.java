package io.countersign.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import io.countersign.report.sample.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepsTest {

    private static Finding finding(String rule, String subject) {
        return new Finding(rule, Severity.HIGH, subject, "m", Optional.empty(), "do " + rule);
    }

    private static NextSteps of(Finding... findings) {
        return NextSteps.of(Samples.withFindings(Samples.empty(), List.of(findings)));
    }

    @Test
    void preferTheFindingOfTheRuleThatDecided() {
        NextSteps steps = of(finding("covered-not-verified", "R"), finding("hollow-claim", "R"));

        assertThat(steps.cheapest("R", Verdict.HOLLOW)).contains("do hollow-claim");
        assertThat(steps.cheapest("R", Verdict.UNCLAIMED)).contains("do covered-not-verified");
    }

    @Test
    void leadWhatIsUnmeasuredToTheEvidence() {
        assertThat(of(finding("covered-not-verified", "R"), finding("incomplete-evidence", "a.evidence"))
                        .cheapest("R", Verdict.UNMEASURED))
                .contains("do incomplete-evidence");
    }

    @Test
    void takeNoFindingOfAnotherItem() {
        assertThat(of(finding("hollow-claim", "R")).findings("S")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areThereForEveryVerdictButVerified(Verdict verdict) {
        assertThat(of().cheapest("R", verdict).isPresent()).isEqualTo(verdict != Verdict.VERIFIED);
    }
}
