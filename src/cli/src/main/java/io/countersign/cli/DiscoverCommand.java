package io.countersign.cli;

import io.countersign.analysis.discover.Discover;
import io.countersign.analysis.discover.DiscoverInputs;
import io.countersign.analysis.discover.Discovered;
import io.countersign.analysis.discover.FirstFiles;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign discover}: says what the tests carry that looks like an ID, and writes the first files of an adoption. */
@Command(
        name = "discover",
        description =
                "Says what the tests carry already that looks like an ID, and writes first settings and requirements. "
                        + "It runs nothing and overwrites nothing.",
        footer = InputOptions.FOOTER,
        customSynopsis = "countersign discover [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class DiscoverCommand implements Callable<Integer> {

    @Option(
            names = "--root",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The project's root, where the files are written (default: the current folder).")
    private Path root = Path.of(".");

    @Option(
            names = "--test-classes",
            paramLabel = "PATH",
            description = "Class folders or jars of the tests (default: target/test-classes below the root).")
    private List<String> testClasses = new ArrayList<>();

    @Option(
            names = "--test-sources",
            paramLabel = "PATH",
            description = "Folders of test sources and feature files (default: src/test below the root).")
    private List<String> testSources = new ArrayList<>();

    @Option(
            names = "--requirements",
            paramLabel = "PATH",
            description =
                    "Files of requirements or folders of them, to tell known IDs (default: requirements/ below the "
                            + "root, when it is there).")
    private List<String> requirements = new ArrayList<>();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The settings (default: countersign.yaml below the root).")
    private String settings = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DiscoverCommand() {}

    @Override
    public Integer call() {
        DiscoverInputs inputs = new DiscoverInputs(
                root,
                places("--test-classes", testClasses, "target/test-classes"),
                places("--test-sources", testSources, "src/test"),
                Paths.of(requirements),
                settings.isEmpty() ? root.resolve("countersign.yaml").normalize() : Path.of(settings));
        Discovered discovered = Discover.read(inputs);
        if (discovered.testCount() == 0) {
            throw new NothingMeasuredException("No test was found: compile the tests first, and name their class "
                    + "folders with --test-classes and the folders of feature files with --test-sources.");
        }
        PrintWriter out = spec.commandLine().getOut();
        FirstFiles.write(discovered, inputs).forEach(line -> out.println(Terminal.printable(line)));
        out.flush();
        return ExitCode.OK;
    }

    /** A usual place need not be there; one that was named must. */
    private List<Path> places(String option, List<String> given, String usual) {
        return given.isEmpty()
                ? Stream.of(root.resolve(usual).normalize())
                        .filter(Files::exists)
                        .toList()
                : Paths.classPath(option, given);
    }
}
