package io.countersign.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static final ClassKey SUM = new ClassKey(1, "acme/Sum", 9);

    @Test
    void everyTestIsCountedOnce() {
        Recorded one = run(Map.of(
                "same", passed(1, 0, 1),
                "otherProbes", passed(1, 0, 1),
                "otherEntries", passed(1, 0, 1),
                "otherOrder", passed(1, 0, 1),
                "failed", passed(1, 0, 1)));
        Recorded other = run(Map.of(
                "same", passed(1, 0, 1),
                "otherProbes", passed(2, 0, 1),
                "otherEntries", passed(1, 0, 2),
                "otherOrder", passed(1, 1, 0),
                "failed", execution(Outcome.FAILED, 1, 0, 1)));

        Comparison comparison = Comparison.of(one, other);

        assertThat(comparison.same()).isEqualTo(1);
        assertThat(comparison.differing()).containsExactlyInAnyOrder("otherProbes", "otherEntries");
        assertThat(comparison.probes()).isEqualTo(1);
        assertThat(comparison.reordered()).containsExactly("otherOrder");
        assertThat(comparison.apart()).isEqualTo(1);
    }

    private static Recorded run(Map<String, List<Execution>> tests) {
        return new Recorded("run", tests, Map.of(), Map.of(), Footprint.none());
    }

    private static List<Execution> passed(int probe, int... entered) {
        return execution(Outcome.PASSED, probe, entered);
    }

    private static List<Execution> execution(Outcome outcome, int probe, int... entered) {
        Entries entries = new Entries(
                true,
                Arrays.stream(entered)
                        .mapToObj(index -> new EnteredMethod(SUM, index))
                        .toList());
        Footprint footprint = new Footprint(Map.of(SUM, Probes.of(probe)), entries);
        return List.of(new Execution(outcome, Optional.empty(), "", 1, Attribution.EXACT, footprint, Optional.empty()));
    }
}
