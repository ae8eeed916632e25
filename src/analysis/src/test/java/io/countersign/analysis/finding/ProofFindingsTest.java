package io.countersign.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Shop;
import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.verdict.Judge;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.result.Finding;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.ProofResult.State;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings about proofs beside the tests. */
final class ProofFindingsTest {

    private static final Requirement REQUIREMENT = Shop.requirement("REQ-1", "com.shop.Fraud");

    @TempDir
    private Path folder;

    private List<Finding> find(Requirement requirement, boolean needed, State state) throws Exception {
        Optional<Proof> proof = state == State.MISSING
                ? Optional.empty()
                : Optional.of(new Proof(
                        "load-test",
                        List.of("REQ-1"),
                        LocalDate.parse("2026-11-01"),
                        "Grace",
                        Proof.Outcome.PASSED,
                        "p99\n340 ms",
                        Optional.empty(),
                        Optional.empty(),
                        Location.ofLine("r.yaml", 30)));
        String message =
                state == State.MISSING ? "nobody has declared a proof of the kind load-test" : "failed, by Grace";
        Figures figures = Figures.of(
                Judge.judge(new Shop(Shop.code(folder)).declares(requirement).facts()));
        return FindingRules.find(figures.beside(
                        Map.of("REQ-1", List.of(new ProofResult("load-test", needed, state, proof, message)))))
                .stream()
                .filter(finding -> finding.rule().endsWith("-proof"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MISSING | missing-proof | r.yaml:10 | REQ-1 needs the proof load-test, and nobody has declared a proof of the kind load-test for it. | Do the load-test and declare it under proofs, with its date, person and result.",
                "EXPIRED | expired-proof | r.yaml:30 | The proof load-test of REQ-1 failed, by Grace: p99 340 ms. | Do the load-test again and declare it.",
                "EARLY   | early-proof   | r.yaml:30 | The proof load-test of REQ-1 failed, by Grace: p99 340 ms. | Correct the date, or do the load-test and declare the day on which it was done.",
                "FAILED  | failed-proof  | r.yaml:30 | The proof load-test of REQ-1 failed, by Grace: p99 340 ms. | Mend what went wrong, do the load-test again and declare it.",
                "BROKEN  | broken-proof  | r.yaml:30 | The proof load-test of REQ-1 failed, by Grace: p99 340 ms. | Bring back the file that was attached, or declare the load-test with the file that shows it and its SHA-256.",
            })
    void aProofThatDoesNotCountIsAFinding(State state, String rule, String place, String message, String nextStep)
            throws Exception {
        assertThat(find(REQUIREMENT, true, state))
                .extracting(one -> one.severity().label() + " " + one.rule() + " " + one.subject() + " at "
                        + one.location().orElseThrow() + " " + one.message() + " " + one.nextStep())
                .containsExactly("critical " + rule + " REQ-1 at " + place + " " + message + " " + nextStep);
    }

    @Test
    void aValidProofIsNone() throws Exception {
        assertThat(find(REQUIREMENT, true, State.VALID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CRITICAL, true, critical", "IMPORTANT, true, high", "UTILITY, true, medium",
        "CRITICAL, false, high", "IMPORTANT, false, medium", "UTILITY, false, low"
    })
    void theSeverityIsThatOfTheItemAndLowerForWhatItDoesNotNeed(
            Criticality criticality, boolean needed, String severity) throws Exception {
        assertThat(find(Shop.withCriticality(REQUIREMENT, criticality), needed, State.FAILED))
                .extracting(finding -> finding.severity().label())
                .containsExactly(severity);
    }

    @Test
    void anItemThatIsNotInForceNeedsNothing() throws Exception {
        assertThat(find(Shop.withStatus(REQUIREMENT, Status.DRAFT), true, State.MISSING))
                .isEmpty();
    }
}
