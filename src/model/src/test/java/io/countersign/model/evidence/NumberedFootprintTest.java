package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.Probes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A footprint in a recorder's numbers is the same as one in names, and is written in the same bytes. */
class NumberedFootprintTest {

    private static final RunInfo RUN = new RunInfo("run", 1, Instant.EPOCH, true, Map.of());

    /** Another recorder may call the same classes and methods by other numbers. */
    private record Shifted(int by) implements Legend {

        @Override
        public ClassKey type(int number) {
            int type = number - by;
            return new ClassKey(1_000 + type, "com/shop/Type" + type, 70 + type);
        }

        @Override
        public EnteredMethod method(int number) {
            int method = number - by;
            return new EnteredMethod(type(by + method / 10), method % 10);
        }

        int[] numbers(int... meant) {
            int[] numbers = meant.clone();
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] += by;
            }
            return numbers;
        }
    }

    private static final Shifted LEGEND = new Shifted(0);

    private final Footprint numbered = Footprint.ofNumbers(
            LEGEND, new int[] {3, 1}, new Probes[] {Probes.of(2, 65), Probes.of(7)}, true, new int[] {12, 30, 11});

    private final Map<ClassKey, Probes> hits = new LinkedHashMap<>();

    @Test
    void isEqualToTheOneInNames() {
        hits.put(LEGEND.type(3), Probes.of(2, 65));
        hits.put(LEGEND.type(1), Probes.of(7));
        Footprint named = new Footprint(
                hits, new Entries(true, List.of(LEGEND.method(12), LEGEND.method(30), LEGEND.method(11))));

        assertThat(numbered).isEqualTo(named).hasSameHashCodeAs(named);
        assertThat(List.copyOf(numbered.hits().entrySet())).isEqualTo(List.copyOf(hits.entrySet()));
        assertThat(numbered.hits().get(LEGEND.type(1))).isEqualTo(Probes.of(7));
        assertThat(numbered.isEmpty()).isFalse();
    }

    @Test
    void isEmptyWithoutNumbers() {
        assertThat(Footprint.ofNumbers(LEGEND, new int[0], new Probes[0], false, new int[0])
                        .isEmpty())
                .isTrue();
    }

    @Test
    void letsNobodyChangeIt() {
        assertThatThrownBy(() -> numbered.hits().put(LEGEND.type(2), Probes.of(2)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> numbered.hits().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> numbered.entries().methods().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isWrittenInTheBytesOfTheOneInNamesWhateverTheNumbers() throws IOException {
        List<Footprint> named = new ArrayList<>();
        List<Footprint> ofOne = new ArrayList<>();
        List<Footprint> ofTwo = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            int[] classes = distinct(random, 2_500);
            int[] methods = distinct(random, 25_000);
            Probes[] probes = new Probes[classes.length];
            for (int place = 0; place < probes.length; place++) {
                probes[place] = Probes.of(random.nextInt(2), 64 + random.nextInt(2));
            }
            boolean complete = random.nextBoolean();
            Shifted second = new Shifted(i % 100 < 50 ? 0 : 5);
            ofOne.add(Footprint.ofNumbers(LEGEND, classes, probes, complete, methods));
            ofTwo.add(Footprint.ofNumbers(second, second.numbers(classes), probes, complete, second.numbers(methods)));
            named.add(named(classes, probes, complete, methods));
        }

        byte[] expected = written(named);
        assertThat(written(ofOne)).isEqualTo(expected);
        assertThat(written(ofTwo)).isEqualTo(expected);
    }

    private static int[] distinct(Random random, int bound) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (int count = random.nextInt(20); count > 0; count--) {
            numbers.add(random.nextInt(random.nextInt(10) == 0 ? bound : 30));
        }
        return numbers.stream().mapToInt(number -> number).toArray();
    }

    private static Footprint named(int[] classes, Probes[] probes, boolean complete, int[] methods) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        for (int place = 0; place < classes.length; place++) {
            hits.put(LEGEND.type(classes[place]), probes[place]);
        }
        List<EnteredMethod> entered = new ArrayList<>();
        for (int method : methods) {
            entered.add(LEGEND.method(method));
        }
        return new Footprint(hits, new Entries(complete, entered));
    }

    private static byte[] written(List<Footprint> footprints) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, RUN)) {
            writer.node(new TestNode(
                    "[test]", Optional.empty(), "test", true, Set.of(), new TestSource.Unknown(), List.of()));
            for (Footprint footprint : footprints) {
                writer.ended(
                        "[test]",
                        new Execution(
                                Outcome.PASSED,
                                Optional.empty(),
                                "",
                                0,
                                Attribution.EXACT,
                                footprint,
                                Optional.empty()));
                writer.commit();
            }
            writer.shared(new SharedFootprint(SharedFootprint.Kind.AMBIENT, footprints.get(0), List.of()));
            writer.commit();
        }
        return bytes.toByteArray();
    }
}
