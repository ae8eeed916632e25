package io.countersign.verification.selftrace;

import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.DeclaredClaim;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Runs the tests that claim our own requirements, each module in a JVM of its own, gathers their evidence as that of one run, and
 * reports on it. All of it by the commands a user has.
 */
final class SelfTrace {

    private static final String RUN = "self";

    private final Path work = TracedModule.work();
    private final Path evidence = work.resolve("evidence");
    private final Path requirements = TracedModule.root().resolve("requirements");

    /** The tests that claim something, wherever they are. */
    List<CodePattern> claimingTests() {
        return RequirementsFiles.read(List.of(requirements), List.of(), TracedModule.root()).claims().stream()
                .map(DeclaredClaim::tests)
                .toList();
    }

    /** Where the report is. */
    Path report() {
        return work.resolve("report");
    }

    Command trace() throws IOException, InterruptedException {
        delete(work);
        Files.createDirectories(evidence);
        try (OutputStream exec = Files.newOutputStream(evidence.resolve("jacoco.exec"))) {
            for (TracedModule module : TracedModule.values()) {
                Path recorded = record(module);
                keep(recorded);
                // Sessions follow one another in a file of JaCoCo's.
                Files.copy(recorded.resolve("jacoco.exec"), exec);
            }
        }
        return Command.countersign(TracedModule.root(), work.resolve("report.log"), reportArguments());
    }

    private Path record(TracedModule module) throws IOException, InterruptedException {
        Path recorded = work.resolve(module.name());
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                // The tests run in their module's folder, as under Maven.
                "--root=" + module.folder(),
                "--test-classpath=" + module.testClassPath(),
                "--classes=" + module.classes(),
                "--requirements=" + requirements,
                "--evidence=" + recorded,
                "--includes=io.countersign.*",
                "--excludes=",
                "--jvm-argument=-Dcountersign.run=" + RUN));
        arguments.addAll(new TreeSet<>(module.selectors(claimingTests())));
        Command run = Command.countersign(module.folder(), work.resolve(module.name() + ".log"), arguments);
        if (run.exitCode() != 0) {
            throw new IllegalStateException(
                    "the tests of " + module + " were not recorded, exit code " + run.exitCode() + ": " + run.log());
        }
        return recorded;
    }

    private void keep(Path recorded) throws IOException {
        try (Stream<Path> files = Files.list(recorded)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".evidence")).toList()) {
                Files.copy(file, evidence.resolve(file.getFileName()));
            }
        }
    }

    private List<String> reportArguments() {
        return List.of(
                "report",
                "--root=" + TracedModule.root(),
                "--classes=" + TracedModule.all(TracedModule::classes),
                "--test-classes=" + TracedModule.all(TracedModule::testClasses),
                "--sources=" + TracedModule.all(TracedModule::sources),
                "--sources=" + TracedModule.all(TracedModule::testSources),
                "--requirements=" + requirements,
                "--evidence=" + evidence,
                "--output=" + report());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
