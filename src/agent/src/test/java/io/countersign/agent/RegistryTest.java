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
    private final Registry registry = registry(4, 16);

    @Test
    void nothingHitIsNothingDrained() {
        assertThat(registry.drain()).isEmpty();
        registry.claim(shape(1, "a/A", 3));
        assertThat(registry.drain()).isEmpty();
        assertThat(registry.close()).isEmpty();
    }

    @Test
    void hitsAppearOnceInFirstLoadOrder() {
        RecordedClass a = registry.claim(shape(1, "a/A", 3));
        RecordedClass b = registry.claim(shape(2, "b/B", 5));
        hit(b, 0, 4);
        hit(a, 2);
        List<Object[]> rows = registry.drain();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).containsExactly(1L, "a/A", 3, bits(2), 0);
        assertThat(rows.get(1)).containsExactly(2L, "b/B", 5, bits(0, 4), 1);
        assertThat(registry.drain()).isEmpty();
        assertThat(arrays.get(0)).containsOnly(false);
    }

    @Test
    void knowsWhetherAClassOfAPackageIsRecorded() {
        registry.claim(shape(1, "com/shop/Payments", 3));
        assertThat(registry.knowsAny("com/shop/")).isTrue();
        assertThat(registry.knowsAny("com/shop/fx/")).isFalse();
    }

    @Test
    void totalIsTheUnionOfAllDrains() {
        RecordedClass a = registry.claim(shape(1, "a/A", 3));
        registry.claim(shape(2, "b/B", 1));
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
        RecordedClass a = registry.claim(shape(1, "a/A", 3));
        hit(a, 0);
        assertThat(registry.close()).isEmpty();
        assertThat(registry.drain()).isEmpty();
    }

    @Test
    void fullSegmentIsFollowedByAnother() {
        RecordedClass a = registry.claim(shape(1, "a/A", 10));
        RecordedClass b = registry.claim(shape(2, "b/B", 10));
        RecordedClass huge = registry.claim(shape(3, "c/Huge", 100));
        RecordedClass d = registry.claim(shape(4, "d/D", 16));
        assertThat(arrays).extracting(array -> array.length).containsExactly(4 + 16, 4 + 16, 4 + 100, 4 + 16);
        hit(d, 15);
        hit(huge, 99);
        hit(b, 0);
        hit(a, 9);
        assertThat(registry.drain()).extracting(row -> row[1]).containsExactly("a/A", "b/B", "c/Huge", "d/D");
        assertThat(registry.drain()).isEmpty();
    }

    @Test
    void entriesStandBeforeAllProbesAndAreNoHits() {
        registry.claim(shape(1, "a/A", 10, 5, 7));
        registry.claim(shape(2, "b/B", 1));
        RecordedClass c = registry.claim(shape(3, "c/C", 3, 0, 4));
        assertThat(c.shape().entryOf(0)).isZero();
        assertThat(c.shape().entryOf(1)).isNegative();
        assertThat(c.shape().entryOf(4)).isEqualTo(1);
        assertThat(c.place().firstEntry()).isEqualTo(2);
        assertThat(c.place().firstProbe()).isEqualTo(4 + 10 + 1);
        arrays.get(0)[2] = true;
        arrays.get(0)[3] = true;
        assertThat(registry.drain()).isEmpty();
        assertThat(arrays.get(0)).containsOnly(false);
        assertThat(registry.close()).isEmpty();
        assertThat(registry.method(1)).containsExactly(1L, "a/A", 10, 7, 0);
        assertThat(registry.method(2)).containsExactly(3L, "c/C", 3, 0, 2);
        assertThat(registry.method(3)).containsExactly(3L, "c/C", 3, 4, 2);
    }

    @Test
    void numbersOfEntriesGoOnInTheNextSegment() {
        registry.claim(shape(1, "a/A", 10, 2));
        registry.claim(shape(2, "b/B", 3, 0, 4, 5, 6));
        assertThat(registry.method(0)).containsExactly(1L, "a/A", 10, 2, 0);
        assertThat(registry.method(20 + 1)).containsExactly(2L, "b/B", 3, 4, 1);
        assertThat(registry.method(40)).isNull();
    }

    @Test
    void classIsWrittenForTheRangeThatItGetsWhenItIsClaimedNext() {
        registry.claim(shape(1, "a/A", 4, 0));
        Place expected = registry.placeOf(2, 3);
        assertThat(registry.claim(shape(2, "b/B", 5, 0, 1, 2)).place()).isEqualTo(expected);
        assertThat(registry.placeOf(2, 3)).isEqualTo(expected);
    }

    @Test
    void otherClassOrAFullSegmentComesBetweenARangeThatWasOnlyExpected() {
        Place expected = registry.placeOf(1, 1);
        registry.claim(shape(2, "b/B", 5, 0));
        assertThat(registry.claim(shape(1, "a/A", 4, 0)).place().isSameAs(expected))
                .isFalse();
        Place nearTheEnd = registry.placeOf(3, 0);
        assertThat(registry.claim(shape(3, "c/C", 10)).place().isSameAs(nearTheEnd))
                .isFalse();
    }

    @Test
    void sameBytesInASecondLoaderShareTheRange() {
        RecordedClass first = registry.claim(shape(1, "a/A", 3));
        assertThat(registry.claim(shape(1, "a/A", 3))).isSameAs(first);
    }

    @Test
    void sameIdForAnotherClassIsRefused() {
        registry.claim(shape(1, "a/A", 3));
        assertThatThrownBy(() -> registry.claim(shape(1, "a/B", 3))).hasMessageContaining("already taken by a/A");
        assertThatThrownBy(() -> registry.claim(shape(1, "a/A", 4))).hasMessageContaining("already taken by a/A");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomHitsComeOutAsTheyWentIn(long seed) {
        Random random = new Random(seed);
        Registry random16 = registry(random.nextInt(30), 1 + random.nextInt(300));
        arrays.clear();
        Map<String, BitSet> all = new HashMap<>();
        List<RecordedClass> classes = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            for (int i = random.nextInt(10); i >= 0; i--) {
                int id = classes.size();
                Integer[] methods =
                        IntStream.range(0, random.nextInt(4)).boxed().toArray(Integer[]::new);
                classes.add(random16.claim(shape(id, "c/" + id, 1 + random.nextInt(60), methods)));
            }
            Map<String, BitSet> expected = new HashMap<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                RecordedClass hit = classes.get(random.nextInt(classes.size()));
                int probe = random.nextInt(hit.shape().probes());
                hit(hit, probe);
                expected.computeIfAbsent(hit.shape().name(), name -> new BitSet())
                        .set(probe);
                all.computeIfAbsent(hit.shape().name(), name -> new BitSet()).set(probe);
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
        Registry shared = registry(0, 4096);
        arrays.clear();
        List<RecordedClass> classes = IntStream.range(0, 400)
                .mapToObj(i -> shared.claim(shape(i, "c/" + i, 20)))
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

    private Registry registry(int entries, int probes) {
        return new Registry(
                (index, first, ownEntries, ownProbes) -> {
                    arrays.add(new boolean[ownEntries + ownProbes]);
                    return new Segment(index, "segment" + index, first, ownEntries, arrays.get(index));
                },
                entries,
                probes);
    }

    private static ClassShape shape(long id, String name, int probes, Integer... methods) {
        return new ClassShape(id, name, probes, List.of(methods));
    }

    private void hit(RecordedClass recorded, int... probes) {
        int segment = Integer.parseInt(recorded.place().segment().owner().substring("segment".length()));
        for (int probe : probes) {
            arrays.get(segment)[recorded.place().ofProbe(probe)] = true;
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
