package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jacoco.core.data.ExecutionData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

    private final List<boolean[]> arrays = new ArrayList<>();
    private final Registry registry = registry(16);

    @Test
    void nothingHitIsNothingDrained() {
        assertThat(registry.drain()).isEmpty();
        registry.claim(1, "a/A", 3);
        assertThat(registry.drain()).isEmpty();
        assertThat(registry.close()).isEmpty();
    }

    @Test
    void hitsAppearOnceInFirstLoadOrder() {
        RecordedClass a = registry.claim(1, "a/A", 3);
        RecordedClass b = registry.claim(2, "b/B", 5);
        hit(b, 0, 4);
        hit(a, 2);
        List<Object[]> rows = registry.drain();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).containsExactly(1L, "a/A", 3, bits(2));
        assertThat(rows.get(1)).containsExactly(2L, "b/B", 5, bits(0, 4));
        assertThat(registry.drain()).isEmpty();
        assertThat(arrays.get(0)).containsOnly(false);
    }

    @Test
    void totalIsTheUnionOfAllDrains() {
        RecordedClass a = registry.claim(1, "a/A", 3);
        registry.claim(2, "b/B", 1);
        hit(a, 0);
        registry.drain();
        hit(a, 2);
        registry.drain();
        assertThat(registry.close()).singleElement().satisfies(data -> {
            assertThat(data.getId()).isEqualTo(1);
            assertThat(data.getName()).isEqualTo("a/A");
            assertThat(data.getProbes()).containsExactly(true, false, true);
        });
    }

    @Test
    void nothingIsDrainedAfterTheEnd() {
        RecordedClass a = registry.claim(1, "a/A", 3);
        hit(a, 0);
        assertThat(registry.close()).isEmpty();
        assertThat(registry.drain()).isEmpty();
    }

    @Test
    void fullSegmentIsFollowedByAnother() {
        RecordedClass a = registry.claim(1, "a/A", 10);
        RecordedClass b = registry.claim(2, "b/B", 10);
        RecordedClass huge = registry.claim(3, "c/Huge", 100);
        RecordedClass d = registry.claim(4, "d/D", 16);
        assertThat(arrays).extracting(array -> array.length).containsExactly(16, 16, 100, 16);
        hit(d, 15);
        hit(huge, 99);
        hit(b, 0);
        hit(a, 9);
        assertThat(registry.drain()).extracting(row -> row[1]).containsExactly("a/A", "b/B", "c/Huge", "d/D");
        assertThat(registry.drain()).isEmpty();
    }

    @Test
    void sameBytesInASecondLoaderShareTheRange() {
        RecordedClass first = registry.claim(1, "a/A", 3);
        assertThat(registry.claim(1, "a/A", 3)).isSameAs(first);
    }

    @Test
    void sameIdForAnotherClassIsRefused() {
        registry.claim(1, "a/A", 3);
        assertThatThrownBy(() -> registry.claim(1, "a/B", 3)).hasMessageContaining("already taken by a/A");
        assertThatThrownBy(() -> registry.claim(1, "a/A", 4)).hasMessageContaining("already taken by a/A");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomHitsComeOutAsTheyWentIn(long seed) {
        Random random = new Random(seed);
        Registry random16 = registry(1 + random.nextInt(300));
        arrays.clear();
        Map<String, BitSet> all = new HashMap<>();
        List<RecordedClass> classes = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            for (int i = random.nextInt(10); i >= 0; i--) {
                int id = classes.size();
                classes.add(random16.claim(id, "c/" + id, 1 + random.nextInt(60)));
            }
            Map<String, BitSet> expected = new HashMap<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                RecordedClass hit = classes.get(random.nextInt(classes.size()));
                int probe = random.nextInt(hit.count());
                hit(hit, probe);
                expected.computeIfAbsent(hit.name(), name -> new BitSet()).set(probe);
                all.computeIfAbsent(hit.name(), name -> new BitSet()).set(probe);
            }
            assertThat(byName(random16.drain())).isEqualTo(expected);
        }
        Map<String, BitSet> total = new HashMap<>();
        for (ExecutionData data : random16.close()) {
            BitSet bits = new BitSet();
            IntStream.range(0, data.getProbes().length)
                    .filter(i -> data.getProbes()[i])
                    .forEach(bits::set);
            total.put(data.getName(), bits);
        }
        assertThat(total).isEqualTo(all);
    }

    @Test
    void noHitIsLostOrDoubledByConcurrentDrains() throws Exception {
        Registry shared = registry(4096);
        arrays.clear();
        List<RecordedClass> classes = IntStream.range(0, 400)
                .mapToObj(i -> shared.claim(i, "c/" + i, 20))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Object[]>> drainer = () -> {
                List<Object[]> rows = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    rows.addAll(shared.drain());
                }
                return rows;
            };
            Callable<List<Object[]>> writer = () -> {
                classes.forEach(recorded -> IntStream.range(0, 20).forEach(probe -> hit(recorded, probe)));
                return List.of();
            };
            List<Object[]> rows = new ArrayList<>();
            for (Future<List<Object[]>> future : pool.invokeAll(List.of(drainer, writer, drainer))) {
                rows.addAll(future.get());
            }
            rows.addAll(shared.drain());
            int hits = rows.stream()
                    .mapToInt(row -> ((BitSet) row[3]).cardinality())
                    .sum();
            assertThat(hits).isEqualTo(400 * 20);
        } finally {
            pool.shutdownNow();
        }
    }

    private Registry registry(int segmentSize) {
        return new Registry(
                (index, size) -> {
                    arrays.add(new boolean[size]);
                    return new Segment("segment" + index, arrays.get(index));
                },
                segmentSize);
    }

    private void hit(RecordedClass recorded, int... probes) {
        int segment = Integer.parseInt(recorded.segment().owner().substring("segment".length()));
        for (int probe : probes) {
            arrays.get(segment)[recorded.base() + probe] = true;
        }
    }

    private static Map<String, BitSet> byName(List<Object[]> rows) {
        Map<String, BitSet> hits = new HashMap<>();
        rows.forEach(
                row -> assertThat(hits.put((String) row[1], (BitSet) row[3])).isNull());
        return hits;
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }
}
