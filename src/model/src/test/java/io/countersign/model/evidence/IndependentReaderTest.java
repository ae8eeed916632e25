package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the page says and what the code does are the same. */
class IndependentReaderTest {

    @Test
    void bothReadersFindTheSameFacts() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            byte[] file = EvidenceScript.ofLength(seed, 3_000).bytes();

            assertThat(IndependentReader.read(file)).as("seed %s", seed).isEqualTo(facts(file));
        }
    }

    @Test
    void bothReadersStopAtTheSameDamage() throws IOException {
        Random random = new Random(1);
        for (long seed = 0; seed < 300; seed++) {
            byte[] file = EvidenceScript.ofLength(seed, 2_000).bytes();
            for (int round = 0; round < 10; round++) {
                byte[] cut = Arrays.copyOf(file, random.nextInt(file.length));
                byte[] flipped = file.clone();
                flipped[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));

                assertThat(IndependentReader.read(cut)).as("seed %s", seed).isEqualTo(facts(cut));
                assertThat(IndependentReader.read(flipped)).as("seed %s", seed).isEqualTo(facts(flipped));
            }
        }
    }

    @Test
    void bothReadersFindTheSameFactsInEveryFormatThereEverWas() throws IOException {
        for (String name : List.of("/golden/evidence-1.evidence", "/golden/evidence-2.evidence")) {
            byte[] file = golden(name);

            assertThat(IndependentReader.read(file))
                    .as(name)
                    .isEqualTo(facts(file))
                    .contains("finished true");
        }
    }

    @Test
    void bothReadersStopAtTheSameDamageOfAFileOfFormat1() throws IOException {
        byte[] file = golden("/golden/evidence-1.evidence");
        for (int i = 10; i < file.length; i++) {
            byte[] cut = Arrays.copyOf(file, i);
            byte[] flipped = file.clone();
            flipped[i] ^= (byte) (1 << i % 8);

            assertThat(IndependentReader.read(cut)).as("byte %s", i).isEqualTo(facts(cut));
            assertThat(IndependentReader.read(flipped)).as("byte %s", i).isEqualTo(facts(flipped));
            assertThat(facts(flipped)).as("byte %s", i).contains("finished false");
        }
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream golden = IndependentReaderTest.class.getResourceAsStream(name)) {
            return golden.readAllBytes();
        }
    }

    @Test
    void theChecksumIsCrc32cAsThePageDescribesIt() {
        assertThat(IndependentReader.crc32c("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(0xE3069283L);
    }

    private static List<String> facts(byte[] file) throws IOException {
        Evidence evidence = EvidenceReader.read(EvidenceScript.FILE, new ByteArrayInputStream(file));
        List<String> facts = new ArrayList<>();
        facts.add(evidence.run()
                .map(run -> "run " + run.runId() + " " + run.pid() + " "
                        + run.startedAt().toEpochMilli() + " " + run.measured() + " " + run.environment())
                .orElse("no run"));
        evidence.nodes().forEach(node -> facts.add(fact(node)));
        TreeSet<String> rest = new TreeSet<>();
        evidence.shared()
                .forEach(share -> rest.add(
                        "shared " + share.kind().ordinal() + " " + fact(share.footprint()) + " " + share.openTests()));
        evidence.problems()
                .forEach(problem ->
                        rest.add("problem " + problem.kind() + " | " + problem.subject() + " | " + problem.message()));
        facts.addAll(rest);
        facts.add("finished " + evidence.finished());
        return facts;
    }

    private static String fact(TestNode node) {
        StringBuilder fact = new StringBuilder("node " + node.uniqueId());
        fact.append(node.parentId().map(parent -> " below " + parent + " ").orElse(" root "));
        fact.append(node.displayName()).append(' ').append(node.test()).append(' ');
        fact.append(node.tags()).append(' ').append(fact(node.source()));
        for (Execution execution : node.executions()) {
            fact.append("\n  ").append(execution.outcome().ordinal()).append(' ');
            fact.append(execution
                    .failure()
                    .map(failure -> failure.type() + "(" + failure.message() + ")")
                    .orElse("-"));
            fact.append(' ').append(execution.reason()).append(' ').append(execution.durationNanos());
            fact.append(' ').append(execution.attribution().ordinal()).append(' ');
            fact.append(
                    execution.assertions().isPresent()
                            ? execution.assertions().get().count() + " "
                                    + execution.assertions().get().entriesBeforeLast()
                            : "-");
            fact.append(' ').append(fact(execution.footprint()));
            fact.append(' ').append(fact(execution.footprint().entries()));
        }
        return fact.toString();
    }

    private static String fact(TestSource source) {
        if (source instanceof TestSource.Method method) {
            return "method " + method.className() + "#" + method.methodName() + method.parameterTypes();
        }
        if (source instanceof TestSource.Type type) {
            return "type " + type.className();
        }
        return source instanceof TestSource.File file ? "file " + file.path() + " " + file.line() : "unknown";
    }

    private static String fact(Entries entries) {
        List<String> methods = new ArrayList<>();
        entries.methods().forEach(method -> methods.add(fact(method.type()) + "." + method.index()));
        return entries.complete() + " " + methods;
    }

    private static String fact(ClassKey key) {
        return key.id() + " " + key.name() + " " + key.probeCount();
    }

    private static TreeSet<String> fact(Footprint footprint) {
        TreeSet<String> facts = new TreeSet<>();
        footprint.hits().forEach((key, probes) -> {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < probes.length(); i++) {
                if (probes.contains(i)) {
                    numbers.add(i);
                }
            }
            facts.add(fact(key) + " " + numbers);
        });
        return facts;
    }
}
