package io.countersign.benchmarks.report;

import io.countersign.benchmarks.Places;
import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EvidenceWriter;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;

/**
 * A project with a run of tests that never ran: class files, requirements, the evidence of a few test JVMs, and the exec file that
 * goes with it. Byte for byte the same for the same size and seed.
 */
final class GeneratedRun {

    private static final int JVMS = 4;
    private static final int CLAIMED_IN_YAML = 20;

    private final RunSize size;
    private final Path root;
    private final List<GeneratedType> code;
    private final GeneratedPromises promises;
    private final Map<ClassKey, Probes> everything = new LinkedHashMap<>();

    private GeneratedRun(RunSize size, Path root) {
        this.size = size;
        this.root = root;
        this.code =
                IntStream.range(0, size.classes()).mapToObj(GeneratedType::new).toList();
        this.promises = new GeneratedPromises(size, code);
    }

    /** Writes it into an empty folder, where {@code countersign report} finds everything at its usual place. */
    static void write(RunSize size, Path root) {
        try {
            GeneratedRun run = new GeneratedRun(size, root);
            run.writeClasses();
            run.writeEvidence();
            run.writeExec();
            run.writePromises();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeClasses() throws IOException {
        for (GeneratedType type : code) {
            Path file = root.resolve("target/classes").resolve(type.name().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.classFile());
        }
    }

    private void writeEvidence() throws IOException {
        Files.createDirectories(evidence());
        GeneratedTests tests = new GeneratedTests(size, promises);
        for (int jvm = 0; jvm < JVMS; jvm++) {
            int first = (int) ((long) size.tests() * jvm / JVMS);
            int end = (int) ((long) size.tests() * (jvm + 1) / JVMS);
            writeEvidence(jvm, first, end, tests);
        }
    }

    private Path evidence() {
        return root.resolve("target/countersign");
    }

    private void writeEvidence(int jvm, int first, int end, GeneratedTests tests) throws IOException {
        RunInfo info = new RunInfo(
                "generated",
                jvm,
                Instant.parse("2026-11-21T12:00:00Z").plusSeconds(jvm),
                true,
                Map.of("java.version", "17", "jacoco.version", "0.8.15"));
        Random random = new Random(size.seed() + jvm);
        try (OutputStream file = open(evidence().resolve("generated-" + jvm + ".evidence"));
                EvidenceWriter writer = new EvidenceWriter(file, info)) {
            writer.node(new TestNode(
                    GeneratedTest.ENGINE,
                    Optional.empty(),
                    "JUnit Jupiter",
                    false,
                    Set.of(),
                    new TestSource.Unknown(),
                    List.of()));
            for (int number = first; number < end; number++) {
                GeneratedTest test = tests.next(number);
                test.containerNode().ifPresent(writer::node);
                writer.node(test.node());
                writer.started(test.node().uniqueId());
                Execution execution = test.execution(code, random);
                execution.footprint().hits().forEach((key, hits) -> everything.merge(key, hits, Probes::union));
                writer.ended(test.node().uniqueId(), execution);
                writer.commit();
            }
            writer.end();
            writer.commit();
        }
    }

    private void writeExec() throws IOException {
        try (OutputStream file = open(evidence().resolve("jacoco.exec"))) {
            ExecutionDataWriter writer = new ExecutionDataWriter(file);
            everything.forEach((key, hits) -> {
                boolean[] probes = new boolean[key.probeCount()];
                for (int i = 0; i < probes.length; i++) {
                    probes[i] = hits.contains(i);
                }
                writer.visitClassExecution(new ExecutionData(key.id(), key.name(), probes));
            });
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private void writePromises() throws IOException {
        Path folder = Files.createDirectories(root.resolve("requirements"));
        promises.write(folder);
        GeneratedTests tests = new GeneratedTests(size, promises);
        StringBuilder yaml = new StringBuilder("claims:\n");
        for (int number = 0; number < size.tests(); number++) {
            GeneratedTest test = tests.next(number);
            if (number % CLAIMED_IN_YAML == 0) {
                promises.claimable(test.types().get(0), new Random(number))
                        .ifPresent(id -> yaml.append("  - test: ")
                                .append(test.className())
                                .append('#')
                                .append(test.method())
                                .append("\n    verifies: [")
                                .append(id)
                                .append("]\n"));
            }
        }
        Places.written(folder.resolve("claims.yaml"), yaml.toString());
    }
}
