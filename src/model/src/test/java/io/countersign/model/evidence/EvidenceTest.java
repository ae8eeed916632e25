package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When evidence is called complete, which no release is verified without. */
final class EvidenceTest {

    private static Evidence evidence(boolean finished, Optional<String> damage, String problem) {
        return new Evidence(
                "run.evidence",
                Optional.of(new RunInfo("run", 42, Instant.parse("2026-03-01T10:00:00Z"), true, Map.of())),
                List.of(),
                List.of(),
                List.of(new Problem(problem, "", "what it could not do")),
                finished,
                damage);
    }

    @Test
    void evidenceIsCompleteWhenItsJvmEndedAndItsListenerWroteDownAllItWasTold() {
        assertThat(evidence(true, Optional.empty(), "not-instrumented").complete())
                .isTrue();
        assertThat(evidence(false, Optional.empty(), "not-instrumented").complete())
                .isFalse();
        assertThat(evidence(true, Optional.of("cut"), "not-instrumented").complete())
                .isFalse();
        assertThat(evidence(true, Optional.empty(), "listener-failed").complete())
                .isFalse();
    }
}
