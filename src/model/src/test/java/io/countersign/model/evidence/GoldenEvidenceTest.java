package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file of each format that was written once, and is read for ever. */
class GoldenEvidenceTest {

    private static final String ENGINE = "[engine:junit-jupiter]";
    private static final String TYPE = ENGINE + "/[class:com.shop.PaymentsTest]";
    private static final String HOLDS = TYPE + "/[method:holds(java.lang.String, int)]";
    private static final String PAYS = TYPE + "/[method:pays()]";
    private static final String LATER = TYPE + "/[method:later()]";
    private static final String FEATURE = "[engine:cucumber]/[feature:features/pay.feature]";

    private static final ClassKey CHECK = new ClassKey(0x8899AABBCCDDEEFFL, "com/shop/fraud/FraudCheck", 70);
    private static final ClassKey RETRY = new ClassKey(1, "com/shop/pay/Retry$Policy", 3);

    /** Format 1 says nothing of entries. */
    private static final Footprint UNKNOWN = new Footprint(Map.of());

    private static final Execution FAILED = new Execution(
            Outcome.FAILED,
            Optional.of(new Failure("org.opentest4j.AssertionFailedError", "expected: <1> but was: <2> 😀")),
            "",
            1_234_567,
            Attribution.EXACT,
            footprint(CHECK, Probes.of(0, 7, 8, 69), RETRY, Probes.of(2)),
            Optional.of(new Assertions(3, 0)));
    private static final Execution PASSED = new Execution(
            Outcome.PASSED,
            Optional.empty(),
            "",
            89,
            Attribution.EXACT,
            footprint(CHECK, Probes.of(0, 7, 8, 69), RETRY, Probes.of(0, 1)),
            Optional.of(new Assertions(0, 0)));
    private static final Execution OVERLAPPED = new Execution(
            Outcome.ABORTED,
            Optional.of(new Failure("org.opentest4j.TestAbortedException", "")),
            "ran at the same time as " + HOLDS,
            300,
            Attribution.UNMEASURED,
            UNKNOWN,
            Optional.empty());
    private static final Execution SKIPPED = new Execution(
            Outcome.SKIPPED, Optional.empty(), "not on this system", 0, Attribution.EXACT, UNKNOWN, Optional.empty());
    private static final Execution UNFINISHED = new Execution(
            Outcome.UNFINISHED,
            Optional.empty(),
            "the test JVM ended while it ran",
            0,
            Attribution.UNMEASURED,
            UNKNOWN,
            Optional.empty());
    private static final Execution CONTAINER = new Execution(
            Outcome.PASSED,
            Optional.empty(),
            "ran at the same time as " + FEATURE,
            5_000_000_000L,
            Attribution.AMBIGUOUS,
            footprint(RETRY, Probes.of(1)),
            Optional.empty());

    private static final EnteredMethod SCREEN = new EnteredMethod(CHECK, 3);
    private static final EnteredMethod AGAIN = new EnteredMethod(RETRY, 200);
    private static final EnteredMethod LOG = new EnteredMethod(new ClassKey(2, "com/shop/Log", 0), 0);

    private static final Execution FAILED_2 =
            with(FAILED, new Entries(true, List.of(LOG, SCREEN, AGAIN)), new Assertions(3, 2));
    private static final Execution PASSED_2 =
            with(PASSED, new Entries(false, List.of(AGAIN, LOG)), new Assertions(0, 0));
    private static final Execution SKIPPED_2 = new Execution(
            Outcome.SKIPPED,
            Optional.empty(),
            "not on this system",
            0,
            Attribution.EXACT,
            Footprint.none(),
            Optional.empty());

    private static final SharedFootprint AMBIENT =
            new SharedFootprint(SharedFootprint.Kind.AMBIENT, footprint(RETRY, Probes.of(0)), List.of(HOLDS, PAYS));
    private static final SharedFootprint RECORDER =
            new SharedFootprint(SharedFootprint.Kind.RECORDER, footprint(RETRY, Probes.of(1)), List.of());
    private static final SharedFootprint LATE =
            new SharedFootprint(SharedFootprint.Kind.LATE, footprint(CHECK, Probes.of(69)), List.of(HOLDS));

    private static final Evidence EXPECTED_1 =
            evidence("evidence-1.evidence", List.of(FAILED, PASSED, UNFINISHED), SKIPPED, List.of(AMBIENT, RECORDER));
    private static final Evidence EXPECTED_2 = evidence(
            "evidence-2.evidence",
            List.of(FAILED_2, PASSED_2, UNFINISHED),
            SKIPPED_2,
            List.of(AMBIENT, RECORDER, LATE));

    @BeforeAll
    static void writesWhatTheWriterOfTodayWritesForReview() throws IOException {
        Files.createDirectories(Path.of("target/golden"));
        Files.write(Path.of("target/golden/evidence-2.evidence"), written());
    }

    @Test
    void format1IsReadAsItWasWritten() throws IOException {
        assertThat(EvidenceReader.read("evidence-1.evidence", new ByteArrayInputStream(golden("evidence-1.evidence"))))
                .isEqualTo(EXPECTED_1);
    }

    @Test
    void format2IsReadAsItWasWritten() throws IOException {
        assertThat(EvidenceReader.read("evidence-2.evidence", new ByteArrayInputStream(golden("evidence-2.evidence"))))
                .isEqualTo(EXPECTED_2);
    }

    /** Compared as inflated: how well a JDK deflates is up to it. */
    @Test
    void format2IsStillWrittenByteForByteUnderItsDeflate() throws IOException, DataFormatException {
        List<byte[]> written = Frames.payloads(written());
        List<byte[]> golden = Frames.payloads(golden("evidence-2.evidence"));

        assertThat(written).hasSameSizeAs(golden);
        for (int i = 0; i < golden.size(); i++) {
            assertThat(written.get(i)).as("frame %s", i).isEqualTo(golden.get(i));
        }
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream golden = GoldenEvidenceTest.class.getResourceAsStream("/golden/" + name)) {
            return golden.readAllBytes();
        }
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, EXPECTED_2.run().orElseThrow())) {
            EXPECTED_2.nodes().forEach(writer::node);
            writer.started(TYPE);
            writer.commit();
            writer.ended(HOLDS, FAILED_2);
            writer.commit();
            writer.ended(HOLDS, PASSED_2);
            writer.started(HOLDS);
            writer.started(PAYS);
            writer.ended(PAYS, OVERLAPPED);
            writer.ended(LATER, SKIPPED_2);
            writer.ended(TYPE, CONTAINER);
            writer.commit();
            EXPECTED_2.shared().forEach(writer::shared);
            EXPECTED_2.problems().forEach(writer::problem);
            writer.end();
            writer.commit();
        }
        return bytes.toByteArray();
    }

    /** What both formats tell of the same run; they differ in what they say of some executions and in the shared code. */
    private static Evidence evidence(
            String file, List<Execution> holds, Execution skipped, List<SharedFootprint> shared) {
        return new Evidence(
                file,
                Optional.of(new RunInfo(
                        "20261121T000000Z",
                        4711,
                        Instant.parse("2026-11-21T00:00:00.123Z"),
                        true,
                        Map.of("java.version", "17.0.15", "tool.version", "0.1.0"))),
                List.of(
                        node(ENGINE, "", "JUnit Jupiter", false, Set.of(), new TestSource.Unknown()),
                        node(
                                TYPE,
                                ENGINE,
                                "PaymentsTest",
                                false,
                                Set.of("slow"),
                                new TestSource.Type("com.shop.PaymentsTest"),
                                CONTAINER),
                        node(
                                HOLDS,
                                TYPE,
                                "holds payments ≥ limit",
                                true,
                                Set.of("REQ-FRAUD-1", "REQ-FRAUD-2"),
                                new TestSource.Method(
                                        "com.shop.PaymentsTest", "holds", List.of("java.lang.String", "int")),
                                holds.toArray(Execution[]::new)),
                        node(
                                PAYS,
                                TYPE,
                                "pays()",
                                true,
                                Set.of(),
                                new TestSource.Method("com.shop.PaymentsTest", "pays", List.of()),
                                OVERLAPPED),
                        node(
                                LATER,
                                TYPE,
                                "later()",
                                true,
                                Set.of(),
                                new TestSource.Method("com.shop.PaymentsTest", "later", List.of()),
                                skipped),
                        node(FEATURE, "", "Pay", false, Set.of(), new TestSource.File("features/pay.feature", 300))),
                shared,
                List.of(new Problem("not-instrumented", "com.shop.Huge", "its method is too large")),
                true,
                Optional.empty());
    }

    private static Execution with(Execution execution, Entries entries, Assertions assertions) {
        return new Execution(
                execution.outcome(),
                execution.failure(),
                execution.reason(),
                execution.durationNanos(),
                execution.attribution(),
                new Footprint(execution.footprint().hits(), entries),
                Optional.of(assertions));
    }

    private static TestNode node(
            String id,
            String parent,
            String name,
            boolean test,
            Set<String> tags,
            TestSource source,
            Execution... executions) {
        return new TestNode(
                id,
                parent.isEmpty() ? Optional.empty() : Optional.of(parent),
                name,
                test,
                tags,
                source,
                List.of(executions));
    }

    private static Footprint footprint(ClassKey key, Probes probes) {
        return new Footprint(Map.of(key, probes));
    }

    private static Footprint footprint(ClassKey key, Probes probes, ClassKey otherKey, Probes otherProbes) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        hits.put(key, probes);
        hits.put(otherKey, otherProbes);
        return new Footprint(hits);
    }
}
