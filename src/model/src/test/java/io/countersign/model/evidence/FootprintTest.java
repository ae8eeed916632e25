package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.Probes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FootprintTest {

    private static ClassKey key(int number) {
        return new ClassKey(number % 7, "com/shop/Type" + number, 9);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 7, 8, 9, 63, 64, 65, 1_000})
    void keepsHitsAsTheyWereGivenAndInTheirOrder(int classes) {
        Random random = new Random(classes);
        Map<ClassKey, Probes> given = new LinkedHashMap<>();
        for (int i = 0; i < classes; i++) {
            given.put(key(random.nextInt(2 * classes)), Probes.of(random.nextInt(9)));
        }
        Map<ClassKey, Probes> kept = new Footprint(given).hits();

        assertThat(kept).isEqualTo(given).hasSameHashCodeAs(given).hasSameSizeAs(given);
        assertThat(List.copyOf(kept.entrySet())).isEqualTo(List.copyOf(given.entrySet()));
        assertThat(List.copyOf(kept.keySet())).isEqualTo(List.copyOf(given.keySet()));
        for (int i = 0; i < 2 * classes + 1; i++) {
            assertThat(kept.get(key(i))).isEqualTo(given.get(key(i)));
            assertThat(kept.containsKey(key(i))).isEqualTo(given.containsKey(key(i)));
        }
    }

    @Test
    void keepsHitsWhenWhatTheyWereGivenInChanges() {
        Map<ClassKey, Probes> given = new LinkedHashMap<>(Map.of(key(1), Probes.of(1)));
        Footprint footprint = new Footprint(given);
        given.clear();

        assertThat(footprint.hits()).containsOnly(Map.entry(key(1), Probes.of(1)));
    }

    @Test
    void letsNobodyChangeItsHits() {
        Map<ClassKey, Probes> hits = new Footprint(Map.of(key(1), Probes.of(1))).hits();

        assertThatThrownBy(() -> hits.put(key(2), Probes.of(2))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> hits.keySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
