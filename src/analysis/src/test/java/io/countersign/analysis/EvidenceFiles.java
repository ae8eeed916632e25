package io.countersign.analysis;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceWriter;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.SharedFootprint;
import io.countersign.model.evidence.TestNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What test JVMs wrote down. */
public final class EvidenceFiles {

    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private EvidenceFiles() {}

    public static RunInfo run(String runId, Instant start) {
        return new RunInfo(runId, 42, start, true, Map.of("java.version", "17"));
    }

    /** Of a JVM that said it was done. */
    public static Evidence finished(String file, TestNode... nodes) {
        return of(file, START, true, nodes);
    }

    /** Of a JVM that said it was done, and what it could not do. */
    public static Evidence withProblems(String file, Problem... problems) {
        return new Evidence(
                file, Optional.of(run("run", START)), List.of(), List.of(), List.of(problems), true, Optional.empty());
    }

    public static Evidence of(String file, Instant start, boolean finished, TestNode... nodes) {
        return new Evidence(
                file, Optional.of(run("run", start)), List.of(nodes), List.of(), List.of(), finished, Optional.empty());
    }

    /** The bytes a test JVM would have written. */
    public static byte[] bytes(Evidence evidence) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EvidenceWriter writer = new EvidenceWriter(bytes, evidence.run().orElseThrow())) {
            for (TestNode node : evidence.nodes()) {
                writer.node(node);
                for (Execution execution : node.executions()) {
                    writer.started(node.uniqueId());
                    writer.ended(node.uniqueId(), execution);
                }
            }
            for (SharedFootprint shared : evidence.shared()) {
                writer.shared(shared);
            }
            for (Problem problem : evidence.problems()) {
                writer.problem(problem);
            }
            if (evidence.finished()) {
                writer.end();
            }
            writer.commit();
        }
        return bytes.toByteArray();
    }

    /** Writes the file of this name into a folder. */
    public static Path write(Path folder, Evidence evidence) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve(evidence.file()), bytes(evidence));
    }
}
