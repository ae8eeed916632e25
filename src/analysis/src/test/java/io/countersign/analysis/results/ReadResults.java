package io.countersign.analysis.results;

import io.countersign.analysis.claims.TestMarks;
import io.countersign.analysis.join.TestCode;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.join.Tests;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Files of results in a project, and what is read from them. */
record ReadResults(Path root) {

    Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** What is read from files and folders below the root. */
    EvidenceFolder read(String... paths) {
        return beside(List.of(), paths);
    }

    /** The same, where the listener has left something too. */
    EvidenceFolder beside(List<Evidence> recorded, String... paths) {
        return Results.read(
                List.of(new Results.Source(
                        "", Arrays.stream(paths).map(root::resolve).toList(), recorded)),
                root);
    }

    /** The tests of one file of this text. */
    List<TestFact> tests(String text) throws IOException {
        file("results.xml", text);
        return tests(read("results.xml"));
    }

    static List<TestFact> tests(EvidenceFolder read) {
        return Tests.join(read.evidence(), TestCode.of(TestMarks.of(List.of()), UnaryOperator.identity()));
    }

    /** Each test as its name, and how it ended. */
    static List<String> endings(List<TestFact> tests) {
        return tests.stream()
                .map(test -> test.name() + ": "
                        + (test.flaky() ? "flaky" : test.outcome().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What makes the evidence incomplete. */
    static List<String> missing(EvidenceFolder read) {
        return read.evidence().stream()
                .flatMap(evidence -> evidence.problems().stream())
                .filter(problem -> problem.kind().equals(Problem.RESULTS_MISSING))
                .map(Problem::message)
                .toList();
    }
}
