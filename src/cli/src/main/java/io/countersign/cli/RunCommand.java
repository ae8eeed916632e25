package io.countersign.cli;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.Inputs;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code countersign run}: runs the tests in a JVM of their own with the recorder attached, and goes on to the report. */
@Command(
        name = "run",
        description = {
            "Runs tests with the recorder attached, then writes the report. Tests that fail do not stop it.",
            "The tests run in the root folder; paths on this command line are relative to the current one."
        },
        footer = InputOptions.FOOTER,
        customSynopsis = "countersign run --test-classpath=PATH [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final String EVIDENCE = "the evidence";

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

    @Option(names = "--check", description = "Ask the gate in the end, as countersign check does.")
    private boolean check;

    @Mixin
    private InputOptions options = new InputOptions();

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private OutputOptions write = new OutputOptions();

    @Mixin
    private Recorded recorded = new Recorded();

    @Mixin
    private Selectors selectors = new Selectors();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> classPath = Paths.classPath("--test-classpath", testClassPath);
        List<String> formats = write.formats(spec.commandLine());
        Inputs inputs = options.inputs(classPath, Optional.empty());
        Path evidence = options.evidence();
        check(classPath, inputs);
        clear(evidence);
        runTests(classPath, evidence, spec.commandLine().getOut());
        Analysis.keepMarks(inputs);
        PrintWriter out = spec.commandLine().getOut();
        return check
                ? CheckCommand.check(day.in(inputs), write.output(evidence), formats, out)
                : ReportCommand.report(day.in(inputs), write.output(evidence), formats, out);
    }

    /** Nobody wants to hear at the end of a long run what could have been said before it. */
    private void check(List<Path> classPath, Inputs inputs) {
        if (selectors.selectNothing(classPath, options.classes())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no folder of test classes on --test-classpath; say with --scan where the tests are, or select "
                            + "them with -p, -c or -m.");
        }
        List<Fault> faults = selectors.faults(classPath);
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        PlatformVersion.launcherFor(classPath, Installation.find().launchers());
        OutputFolder.check(EVIDENCE, options.evidence());
        OutputFolder.check(ReportCommand.REPORT, write.output(options.evidence()));
        Analysis.check(inputs);
    }

    private void runTests(List<Path> classPath, Path evidence, PrintWriter out)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("countersign");
        try (ProgressView view = new ProgressView(out, System.console() != null && !showOutput)) {
            TestJvm jvm = new TestJvm(Installation.find(), options.root(), evidence, work, recorded);
            int exit =
                    jvm.run(classPath, selectors.order(classPath, options.classes()), jvmArguments, showOutput, view);
            if (!hasEvidence(evidence)) {
                throw new NothingMeasuredException("The tests were not started (exit code " + exit + " of the test JVM)"
                        + (showOutput ? "." : jvm.complaint() + "\nAll it printed is in " + jvm.log() + "."));
            }
            if (exit != 0) {
                spec.commandLine()
                        .getErr()
                        .println("The test JVM ended with exit code " + exit + " after " + view.ended()
                                + (view.ended() == 1 ? " test" : " tests")
                                + ", before it was done; the report says what is missing.");
            }
        } finally {
            delete(work);
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
            throw OutputFolder.fault(EVIDENCE, evidence, e);
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
