package io.countersign.cli;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.Inputs;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign run}: runs the tests in a JVM of their own with the recorder attached, and goes on to the report. */
@Command(
        name = "run",
        description = "Runs tests with the recorder attached, then writes the report. Tests that fail do not stop it.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--test-classpath",
            required = true,
            paramLabel = "PATH",
            description = "The class path of the tests: test classes, classes under review, libraries, engines.")
    private List<String> testClassPath = new ArrayList<>();

    @Option(names = "--jvm-argument", paramLabel = "ARG", description = "An argument for the test JVM, such as -Xmx1g.")
    private List<String> jvmArguments = new ArrayList<>();

    @Option(
            names = "--show-output",
            description = "Show what the tests print (default: tests.log in the evidence folder).")
    private boolean showOutput;

    @Mixin
    private Recorded recorded = new Recorded();

    @Mixin
    private Selectors selectors = new Selectors();

    @Mixin
    private ReportOptions options = new ReportOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> classPath = expanded(ReportOptions.paths(testClassPath));
        checkExisting(classPath);
        Path evidence = options.evidence();
        clear(evidence);
        runTests(classPath, evidence, spec.commandLine().getOut());
        Inputs inputs = options.inputs(classPath);
        Analysis.keepMarks(inputs);
        return ReportCommand.report(inputs, options.output(), spec.commandLine().getOut());
    }

    private void runTests(List<Path> classPath, Path evidence, PrintWriter out)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("countersign");
        try (ProgressView view = new ProgressView(out, System.console() != null && !showOutput)) {
            TestJvm jvm = new TestJvm(Installation.find(), evidence, work, recorded);
            int exit =
                    jvm.run(classPath, selectors.order(classPath, options.classes()), jvmArguments, showOutput, view);
            if (!hasEvidence(evidence)) {
                throw new NothingMeasuredException("The tests were not started (exit code " + exit + " of the test JVM)"
                        + (showOutput ? "." : "; see " + jvm.log() + "."));
            }
            if (exit != 0) {
                spec.commandLine()
                        .getErr()
                        .println("The test JVM ended with exit code " + exit + " after " + view.ended()
                                + " tests, before it was done; the report says what is missing.");
            }
        } finally {
            delete(work);
        }
    }

    /** An entry that ends in {@code *} means all jars of the folder, as on a class path of java. */
    private static List<Path> expanded(List<Path> entries) throws IOException {
        List<Path> expanded = new ArrayList<>();
        for (Path entry : entries) {
            if (entry.endsWith("*")) {
                Path folder = entry.resolveSibling("").normalize();
                try (Stream<Path> files = Files.list(folder.toString().isEmpty() ? Path.of(".") : folder)) {
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .sorted()
                            .forEach(expanded::add);
                }
            } else {
                expanded.add(entry);
            }
        }
        return expanded;
    }

    private static void checkExisting(List<Path> classPath) {
        List<Fault> faults = classPath.stream()
                .filter(entry -> !Files.exists(entry))
                .map(entry -> new Fault(
                        Location.ofFile(entry.toString()),
                        "is on --test-classpath and does not exist; compile the tests first, and separate entries by "
                                + File.pathSeparator))
                .toList();
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
    }

    private static boolean hasEvidence(Path evidence) throws IOException {
        try (Stream<Path> files = Files.list(evidence)) {
            return files.anyMatch(file -> file.toString().endsWith(".evidence"));
        }
    }

    /** A run takes the place of the one before it, as everywhere below target/. Nothing but our own files is deleted. */
    private static void clear(Path evidence) throws IOException {
        try {
            Files.createDirectories(evidence);
        } catch (IOException e) {
            throw new InputException(new Fault(
                    Location.ofFile(evidence.toString()), "no evidence can be written here: " + e.getMessage()));
        }
        try (Stream<Path> files = Files.list(evidence)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".evidence") || name.equals("claims.json") || name.equals("jacoco.exec")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
