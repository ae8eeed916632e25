package io.countersign.analysis.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.EvidenceFiles;
import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.RunInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which classes nobody can say that they did not run. */
final class UnrecordedTest {

    private static final Footprint RAN = new Footprint(Map.of(new ClassKey(7, "com/shop/Fx", 3), Probes.of(0)));

    private static Unrecorded unrecorded(Problem... problems) {
        return Unrecorded.of(List.of(EvidenceFiles.withProblems("run.evidence", problems)), RAN, Set.of());
    }

    private static Unrecorded unrecorded(Map<String, String> environment) {
        return Unrecorded.of(
                List.of(new Evidence(
                        "run.evidence",
                        Optional.of(new RunInfo("run", 1, EvidenceFiles.START, true, environment)),
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        Optional.empty())),
                RAN,
                Set.of());
    }

    @Test
    void whatWasRecordedIsKnown() {
        assertThat(unrecorded().reason("com/shop/Pay")).isEmpty();
        assertThat(unrecorded(new Problem("not-hooked", "com/shop/Pay", "")).reason("com/shop/Pay"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "not-instrumented, com/shop/Pay, could not be recorded",
        "not-instrumented, com.shop.Pay, could not be recorded",
        "already-instrumented, com/shop/Pay, was instrumented before the tests ran"
    })
    void aClassThatRanUnchangedIsNot(String kind, String subject, String reason) {
        Unrecorded unrecorded = unrecorded(new Problem(kind, subject, "why"));

        assertThat(unrecorded.reason("com/shop/Pay")).contains(reason);
        assertThat(unrecorded.reason("com/shop/Other")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"not-instrumented, ''", "recorder-off, jacocoagent.jar"})
    void whereItIsNotKnownWhichTheyAreEachClassThatDidNotRunMayBeOne(String kind, String subject) {
        Unrecorded unrecorded = unrecorded(new Problem(kind, subject, "why"));

        assertThat(unrecorded.reason("com/shop/Pay")).contains("may be one of the classes that could not be recorded");
        assertThat(unrecorded.reason("com/shop/Fx")).isEmpty();
    }

    @Test
    void whatTheAgentWasToldToLeaveOutIsNot() {
        assertThat(unrecorded(Map.of(RunInfo.EXCLUDES, "com.shop.P*:org.*")).reason("com/shop/Pay"))
                .contains("was not to be recorded, by the settings of the agent");
        assertThat(unrecorded(Map.of(RunInfo.INCLUDES, "com.shop.F?")).reason("com/shop/Pay"))
                .isPresent();
        assertThat(unrecorded(Map.of(RunInfo.INCLUDES, "com.shop.*", RunInfo.EXCLUDES, "org.*"))
                        .reason("com/shop/Pay"))
                .isEmpty();
    }
}
