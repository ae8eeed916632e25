package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HitsTest {

    private static final ClassKey FX = new ClassKey(1, "com/shop/Fx", 9);
    private static final ClassKey PAY = new ClassKey(2, "com/shop/Pay", 9);

    /** As a damaged file may tell it. */
    @Test
    void takeTheLastProbesOfAClassThatIsToldTwiceAtItsFirstPlace() {
        Map<ClassKey, Probes> hits =
                Hits.of(new ClassKey[] {FX, PAY, FX}, new Probes[] {Probes.of(1), Probes.of(2), Probes.of(3)});

        assertThat(List.copyOf(hits.entrySet()))
                .isEqualTo(List.of(Map.entry(FX, Probes.of(3)), Map.entry(PAY, Probes.of(2))));
        assertThat(hits.get(FX)).isEqualTo(Probes.of(3));
    }
}
