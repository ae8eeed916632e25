package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How large the evidence of a large suite is: 20,000 tests in 400 classes of 5 methods with 10 invocations each, told in the order
 * in which a listener does. Each test goes through some dozens of the 1,200 classes of a layered application. It enters their methods in an order
 * that is its class's own, takes one class in eight another way than its neighbours do, and leaves one in eight out.
 */
class EvidenceSizeTest {

    private static final int TESTS = 20_000;
    private static final String[] LAYERS = {"web", "service", "domain", "persistence", "mapping", "validation"};
    private static final String[] NOUNS = {
        "Order", "Payment", "Invoice", "Customer", "Shipment", "Refund", "Voucher", "Basket"
    };
    private static final String[] ROLES = {"Controller", "Service", "Repository", "Validator", "Mapper"};
    private static final String ENGINE = "[engine:junit-jupiter]";

    private final Random random = new Random(20_000);
    private final List<ClassKey> classes = classes();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long execBytes;

    private List<ClassKey> classes() {
        List<ClassKey> classes = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            String name = "com/example/shop/" + LAYERS[i % 6] + "/" + NOUNS[i / 6 % 8].toLowerCase(Locale.ROOT) + "/"
                    + NOUNS[i / 6 % 8] + "Line" + i / 48 + ROLES[i % 5];
            classes.add(new ClassKey(random.nextLong(), name, 4 + random.nextInt(60)));
        }
        return classes;
    }

    private void writeSuite() throws IOException {
        RunInfo run = new RunInfo("20261121T000000Z", 4711, Instant.EPOCH, true, Map.of("java.version", "17"));
        try (EvidenceWriter writer = new EvidenceWriter(bytes, run)) {
            writer.node(node(ENGINE, Optional.empty(), "JUnit Jupiter", false, new TestSource.Unknown()));
            for (int i = 0; i < 400; i++) {
                writeTestClass(writer, i);
            }
            writer.end();
            writer.commit();
        }
    }

    private void writeTestClass(EvidenceWriter writer, int number) throws IOException {
        String name = "com.example.shop.service." + NOUNS[number % 8] + "Rules" + number + "Test";
        String id = ENGINE + "/[class:" + name + "]";
        writer.node(node(id, Optional.of(ENGINE), name, false, new TestSource.Type(name)));
        List<ClassKey> reached = new ArrayList<>();
        for (int i = 40 + random.nextInt(50); i > 0; i--) {
            reached.add(classes.get(random.nextInt(classes.size())));
        }
        for (int i = 0; i < 5; i++) {
            String method = "appliesTheDiscountOfKind" + i + "ToAnOrderThatHasTheStatus";
            String template = id + "/[test-template:" + method + "(java.lang.String, int)]";
            TestSource source = new TestSource.Method(name, method, List.of("java.lang.String", "int"));
            writer.node(node(template, Optional.of(id), method + "(String, int)", false, source));
            for (int k = 1; k <= 10; k++) {
                String label = "[" + k + "] status=" + NOUNS[random.nextInt(8)] + ", amount=" + random.nextInt(10_000);
                String test = template + "/[test-template-invocation:#" + k + "]";
                writer.node(node(test, Optional.of(template), label, true, source));
                writeTest(writer, test, reached);
            }
        }
    }

    private void writeTest(EvidenceWriter writer, String id, List<ClassKey> reached) throws IOException {
        writer.started(id);
        writer.commit();
        Footprint footprint = footprint(reached);
        execBytes += execBytes(id, footprint);
        Assertions assertions = new Assertions(
                1 + random.nextInt(6), footprint.entries().methods().size());
        writer.ended(
                id,
                new Execution(
                        Outcome.PASSED,
                        Optional.empty(),
                        "",
                        100_000 + random.nextInt(50_000_000),
                        Attribution.EXACT,
                        footprint,
                        Optional.of(assertions)));
        writer.commit();
    }

    private Footprint footprint(List<ClassKey> reached) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        Set<EnteredMethod> entered = new LinkedHashSet<>();
        for (ClassKey key : reached) {
            int way = random.nextInt(8);
            if (way < 7) {
                BitSet bits = new BitSet();
                Random probes = new Random(key.id() + (way < 6 ? 0 : random.nextInt(3)));
                for (int i = 1 + key.probeCount() / 3; i > 0; i--) {
                    bits.set(probes.nextInt(key.probeCount()));
                }
                hits.put(key, Probes.of(bits));
                bits.stream().forEach(probe -> entered.add(new EnteredMethod(key, 1 + probe / 5)));
            }
        }
        return new Footprint(hits, new Entries(true, List.copyOf(entered)));
    }

    /** What JaCoCo's exec format, version 0x1007, takes for one dump: header, session, and each class with a hit. */
    private static long execBytes(String session, Footprint footprint) {
        long size = 5 + (1 + 2 + session.length() + 8 + 8);
        for (ClassKey key : footprint.hits().keySet()) {
            int count = key.probeCount() < 128 ? 1 : 2;
            size += 1 + 8 + 2 + key.name().length() + count + (key.probeCount() + 7) / 8;
        }
        return size;
    }

    private static TestNode node(String id, Optional<String> parent, String name, boolean test, TestSource source) {
        return new TestNode(id, parent, name, test, Set.of(), source, List.of());
    }

    @Test
    void aTestTakesLessThan300BytesAndATwentiethOfAnExecDump() throws IOException {
        writeSuite();

        assertThat((double) bytes.size() / TESTS).isLessThan(300);
        assertThat((double) execBytes / bytes.size()).isGreaterThan(20);
        assertThat(EvidenceReader.read("x", new ByteArrayInputStream(bytes.toByteArray())).nodes().stream()
                        .filter(test -> test.test() && test.executions().size() == 1))
                .hasSize(TESTS);
    }
}
