package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file of format 1 that was written once, and is read for ever. */
class GoldenEvidenceTest {

    private static final String ENGINE = "[engine:junit-jupiter]";
    private static final String TYPE = ENGINE + "/[class:com.shop.PaymentsTest]";
    private static final String HOLDS = TYPE + "/[method:holds(java.lang.String, int)]";
    private static final String PAYS = TYPE + "/[method:pays()]";
    private static final String LATER = TYPE + "/[method:later()]";
    private static final String FEATURE = "[engine:cucumber]/[feature:features/pay.feature]";

    private static final ClassKey CHECK = new ClassKey(0x8899AABBCCDDEEFFL, "com/shop/fraud/FraudCheck", 70);
    private static final ClassKey RETRY = new ClassKey(1, "com/shop/pay/Retry$Policy", 3);

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
            Footprint.none(),
            Optional.empty());
    private static final Execution SKIPPED = new Execution(
            Outcome.SKIPPED,
            Optional.empty(),
            "not on this system",
            0,
            Attribution.EXACT,
            Footprint.none(),
            Optional.empty());
    private static final Execution UNFINISHED = new Execution(
            Outcome.UNFINISHED,
            Optional.empty(),
            "the test JVM ended while it ran",
            0,
            Attribution.UNMEASURED,
            Footprint.none(),
            Optional.empty());
    private static final Execution CONTAINER = new Execution(
            Outcome.PASSED,
            Optional.empty(),
            "ran at the same time as " + FEATURE,
            5_000_000_000L,
            Attribution.AMBIGUOUS,
            footprint(RETRY, Probes.of(1)),
            Optional.empty());

    /** Expected and, when it was made, written: only the executions come apart. */
    private static final Evidence EXPECTED = new Evidence(
            "evidence-1.evidence",
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
                            new TestSource.Method("com.shop.PaymentsTest", "holds", List.of("java.lang.String", "int")),
                            FAILED,
                            PASSED,
                            UNFINISHED),
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
                            SKIPPED),
                    node(FEATURE, "", "Pay", false, Set.of(), new TestSource.File("features/pay.feature", 300))),
            List.of(
                    new SharedFootprint(
                            SharedFootprint.Kind.AMBIENT, footprint(RETRY, Probes.of(0)), List.of(HOLDS, PAYS)),
                    new SharedFootprint(SharedFootprint.Kind.RECORDER, footprint(RETRY, Probes.of(1)), List.of())),
            List.of(new Problem("not-instrumented", "com.shop.Huge", "its method is too large")),
            true,
            Optional.empty());

    @BeforeAll
    static void writesWhatTheWriterOfTodayWritesForReview() throws IOException {
        Files.createDirectories(Path.of("target/golden"));
        Files.write(Path.of("target/golden/evidence-1.evidence"), written());
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        try (InputStream golden = GoldenEvidenceTest.class.getResourceAsStream("/golden/evidence-1.evidence")) {
            assertThat(golden).isNotNull();
            assertThat(EvidenceReader.read("evidence-1.evidence", golden)).isEqualTo(EXPECTED);
        }
    }

    @Test
    void isStillWrittenByteForByte() throws IOException {
        try (InputStream golden = GoldenEvidenceTest.class.getResourceAsStream("/golden/evidence-1.evidence")) {
            assertThat(written()).isEqualTo(golden.readAllBytes());
        }
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, EXPECTED.run().orElseThrow())) {
            EXPECTED.nodes().forEach(writer::node);
            writer.started(TYPE);
            writer.commit();
            writer.ended(HOLDS, FAILED);
            writer.commit();
            writer.ended(HOLDS, PASSED);
            writer.started(HOLDS);
            writer.started(PAYS);
            writer.ended(PAYS, OVERLAPPED);
            writer.ended(LATER, SKIPPED);
            writer.ended(TYPE, CONTAINER);
            writer.commit();
            EXPECTED.shared().forEach(writer::shared);
            EXPECTED.problems().forEach(writer::problem);
            writer.end();
            writer.commit();
        }
        return bytes.toByteArray();
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
