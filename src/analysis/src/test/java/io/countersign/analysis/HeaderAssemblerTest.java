package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When evidence is called complete, which no release is verified without. */
final class HeaderAssemblerTest {

    private static Evidence evidence(boolean finished, Optional<String> damage, String problem) {
        return new Evidence(
                "run.evidence",
                Optional.of(EvidenceFiles.run("run", EvidenceFiles.START)),
                List.of(),
                List.of(),
                List.of(new Problem(problem, "", "what it could not do")),
                finished,
                damage);
    }

    @Test
    void evidenceIsCompleteWhenItsJvmEndedAndItsListenerWroteDownAllItWasTold() {
        assertThat(HeaderAssembler.complete(evidence(true, Optional.empty(), "not-instrumented")))
                .isTrue();
        assertThat(HeaderAssembler.complete(evidence(false, Optional.empty(), "not-instrumented")))
                .isFalse();
        assertThat(HeaderAssembler.complete(evidence(true, Optional.of("cut"), "not-instrumented")))
                .isFalse();
        assertThat(HeaderAssembler.complete(evidence(true, Optional.empty(), "listener-failed")))
                .isFalse();
    }
}
