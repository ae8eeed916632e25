package io.countersign.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TracesTest {

    private static final ClassKey SUM = new ClassKey(1, "acme/Sum", 9);
    private static final ClassKey JUNIT = new ClassKey(2, "org/junit/Runner", 9);

    @Test
    void aDifferenceIsWhatOnlyOneOfTwoHas() {
        Footprint one = footprint(Probes.of(1, 2), List.of(new EnteredMethod(SUM, 0)));
        Footprint other = footprint(Probes.of(2, 3), List.of(new EnteredMethod(SUM, 0), new EnteredMethod(SUM, 4)));

        assertThat(Traces.difference(one, other))
                .containsExactlyInAnyOrder(
                        new Trace(SUM, Trace.Kind.PROBE, 1),
                        new Trace(SUM, Trace.Kind.PROBE, 3),
                        new Trace(SUM, Trace.Kind.ENTRY, 4));
    }

    @Test
    void theOrderOfEntriesIsNoDifference() {
        EnteredMethod first = new EnteredMethod(SUM, 0);
        EnteredMethod second = new EnteredMethod(SUM, 1);

        assertThat(Traces.difference(
                        footprint(Probes.of(1), List.of(first, second)),
                        footprint(Probes.of(1), List.of(second, first))))
                .isEmpty();
    }

    @Test
    void classesOfNoInterestAreLeftOut() {
        Footprint footprint = new Footprint(
                Map.of(SUM, Probes.of(1), JUNIT, Probes.of(2)),
                new Entries(true, List.of(new EnteredMethod(JUNIT, 0), new EnteredMethod(SUM, 3))));

        assertThat(Traces.only(Set.of("acme/Sum"), footprint))
                .isEqualTo(footprint(Probes.of(1), List.of(new EnteredMethod(SUM, 3))));
    }

    private static Footprint footprint(Probes probes, List<EnteredMethod> entered) {
        return new Footprint(Map.of(SUM, probes), new Entries(true, entered));
    }
}
