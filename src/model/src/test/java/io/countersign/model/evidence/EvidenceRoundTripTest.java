package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.Probes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.Test;

class EvidenceRoundTripTest {

    private static final RunInfo RUN = new RunInfo("run", 1, Instant.EPOCH, true, Map.of());

    @Test
    void whatIsWrittenIsRead() throws IOException {
        for (long seed = 0; seed < 500; seed++) {
            EvidenceScript script = EvidenceScript.ofLength(seed, 4_000);

            assertThat(read(script.bytes())).as("seed %s", seed).isEqualTo(script.whole());
        }
    }

    @Test
    void largestAndSmallestValuesAreRead() throws IOException {
        ClassKey key = new ClassKey(Long.MIN_VALUE, "A", Integer.MAX_VALUE);
        RunInfo run = new RunInfo("", Long.MAX_VALUE, Instant.ofEpochMilli(Long.MIN_VALUE), false, Map.of("", ""));
        TestNode node = new TestNode(
                "[n]", Optional.empty(), "", true, Set.of(""), new TestSource.File("", Integer.MAX_VALUE), List.of());
        Execution execution = new Execution(
                Outcome.NOT_REACHED,
                Optional.of(new Failure("", "")),
                "",
                Long.MAX_VALUE,
                Attribution.EXACT,
                new Footprint(
                        Map.of(key, Probes.of(0, 63, 64, 65_535)),
                        new Entries(true, List.of(new EnteredMethod(key, Integer.MAX_VALUE)))),
                Optional.of(new Assertions(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, run)) {
            writer.node(node);
            writer.ended("[n]", execution);
            writer.commit();
        }

        Evidence evidence = read(bytes.toByteArray());

        assertThat(evidence.run()).contains(run);
        assertThat(evidence.nodes())
                .containsExactly(new TestNode(
                        "[n]",
                        Optional.empty(),
                        "",
                        true,
                        Set.of(""),
                        new TestSource.File("", Integer.MAX_VALUE),
                        List.of(execution)));
    }

    @Test
    void entriesAreReadInTheirOrderAndOfClassesWithoutHitsToo() throws IOException {
        ClassKey hit = new ClassKey(1, "A", 3);
        ClassKey other = new ClassKey(2, "B", 5);
        List<EnteredMethod> order =
                List.of(new EnteredMethod(other, 7), new EnteredMethod(hit, 0), new EnteredMethod(other, 2));
        List<Execution> told = List.of(
                passed(new Footprint(Map.of(hit, Probes.of(1)), new Entries(true, order))),
                passed(new Footprint(Map.of(), new Entries(false, order.subList(1, 3)))),
                passed(new Footprint(Map.of(), Entries.none())),
                passed(new Footprint(Map.of(), Entries.unknown())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, RUN)) {
            writer.node(node("[n]", Optional.empty()));
            told.forEach(execution -> writer.ended("[n]", execution));
            writer.commit();
        }

        assertThat(read(bytes.toByteArray()).nodes().get(0).executions()).isEqualTo(told);
    }

    @Test
    void ofSharedCodeTheHitsAreToldAndNoEntries() throws IOException {
        ClassKey key = new ClassKey(1, "A", 3);
        Footprint footprint =
                new Footprint(Map.of(key, Probes.of(1)), new Entries(true, List.of(new EnteredMethod(key, 0))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, RUN)) {
            writer.shared(new SharedFootprint(SharedFootprint.Kind.LATE, footprint, List.of()));
            writer.commit();
        }

        assertThat(read(bytes.toByteArray()).shared())
                .containsExactly(new SharedFootprint(
                        SharedFootprint.Kind.LATE,
                        new Footprint(Map.of(key, Probes.of(1)), Entries.unknown()),
                        List.of()));
    }

    @Test
    void ofATestThatWasRunningAtTheEndNoEntriesAreKnown() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, RUN)) {
            writer.node(node("[n]", Optional.empty()));
            writer.started("[n]");
            writer.commit();
        }

        assertThat(read(bytes.toByteArray()).nodes().get(0).executions())
                .extracting(execution -> execution.footprint().entries())
                .containsExactly(Entries.unknown());
    }

    @Test
    void aClockThatWentBackwardsBecomesNoTimeAtAll() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, RUN)) {
            writer.node(node("[n]", Optional.empty()));
            writer.ended("[n]", passed(-5));
            writer.commit();
        }

        assertThat(read(bytes.toByteArray()).nodes().get(0).executions())
                .extracting(Execution::durationNanos)
                .containsExactly(0L);
    }

    @Test
    void aNodeIsToldOnceAndWrittenWithoutItsParentsName() throws IOException, DataFormatException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        String parent = "[engine:" + "long".repeat(100) + "]";
        for (ByteArrayOutputStream bytes : List.of(once, twice)) {
            try (EvidenceWriter writer = new EvidenceWriter(bytes, RUN)) {
                writer.node(node(parent, Optional.empty()));
                for (int i = 0; i < 100; i++) {
                    writer.node(node(parent + "/[t:" + i + "]", Optional.of(parent)));
                    if (bytes == twice) {
                        writer.node(node(parent + "/[t:" + i + "]", Optional.of(parent)));
                    }
                }
                writer.commit();
            }
        }

        assertThat(once.toByteArray()).isEqualTo(twice.toByteArray());
        assertThat(Frames.payloads(once.toByteArray()).get(1)).hasSizeLessThan(3_000);
        assertThat(read(once.toByteArray()).nodes())
                .hasSize(101)
                .last()
                .isEqualTo(node(parent + "/[t:99]", Optional.of(parent)));
    }

    @Test
    void aParentNobodyWasToldOfIsLeftOut() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, RUN)) {
            writer.node(node("[p]/[t]", Optional.of("[p]")));
            writer.commit();
        }

        assertThat(read(bytes.toByteArray()).nodes()).containsExactly(node("[p]/[t]", Optional.empty()));
    }

    @Test
    void aUniqueIdThatWouldBeTakenForARelativeOneIsRefused() throws IOException {
        try (EvidenceWriter writer = new EvidenceWriter(new ByteArrayOutputStream(), RUN)) {
            assertThatThrownBy(() -> writer.node(node("/[t]", Optional.empty())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a UniqueId begins with [ and not with /: /[t]");
        }
    }

    @Test
    void whatIsNotCommittedIsNotWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, RUN)) {
            int before = bytes.size();
            writer.commit();
            writer.node(node("[n]", Optional.empty()));

            assertThat(bytes.size()).isEqualTo(before);
        }
        assertThat(read(bytes.toByteArray()).nodes()).isEmpty();
    }

    /** A record that breaks off in its middle would make the reader take what follows for its rest. */
    @Test
    void aRecordThatCannotBeToldLeavesNoHalfBehind() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String tooLong = "x".repeat(100);
        ClassKey key = new ClassKey(1, "A", 3);
        Map<ClassKey, Probes> hits = Map.of(key, Probes.of(1));
        try (EvidenceWriter writer = new EvidenceWriter(bytes, RUN)) {
            writer.node(node("[a]", Optional.empty()));
            assertThatThrownBy(() -> writer.node(brokenNode(tooLong))).isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> writer.ended(
                            "[a]",
                            brokenExecution(
                                    new Footprint(hits, new Entries(true, List.of(new EnteredMethod(key, 1)))))))
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> writer.problem(new Problem("kind", tooLong, null)))
                    .isInstanceOf(NullPointerException.class);
            writer.node(node("[b]", Optional.empty()));
            writer.ended("[b]", passed(7));
            writer.commit();
        }

        Evidence evidence = read(bytes.toByteArray());

        assertThat(evidence.damage()).isEmpty();
        assertThat(evidence.problems()).isEmpty();
        assertThat(evidence.nodes()).extracting(TestNode::uniqueId).containsExactly("[a]", "[b]");
        assertThat(evidence.nodes().get(1).executions()).containsExactly(passed(7));
    }

    private static TestNode brokenNode(String name) {
        return new TestNode(
                "[broken]",
                Optional.empty(),
                name,
                true,
                Set.of(),
                new TestSource.Method("A", null, List.of()),
                List.of());
    }

    private static Execution brokenExecution(Footprint footprint) {
        return new Execution(
                Outcome.FAILED,
                Optional.of(new Failure("java.lang.Error", null)),
                "",
                1,
                Attribution.EXACT,
                footprint,
                Optional.empty());
    }

    private static Execution passed(long nanos) {
        return new Execution(
                Outcome.PASSED, Optional.empty(), "", nanos, Attribution.EXACT, Footprint.none(), Optional.empty());
    }

    private static Execution passed(Footprint footprint) {
        return new Execution(Outcome.PASSED, Optional.empty(), "", 7, Attribution.EXACT, footprint, Optional.empty());
    }

    private static TestNode node(String id, Optional<String> parent) {
        return new TestNode(id, parent, "name", true, Set.of(), new TestSource.Unknown(), List.of());
    }

    private static Evidence read(byte[] bytes) throws IOException {
        return EvidenceReader.read(EvidenceScript.FILE, new ByteArrayInputStream(bytes));
    }
}
