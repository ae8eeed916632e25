package io.countersign.cli;

import io.countersign.analysis.BuildModule;
import io.countersign.analysis.Inputs;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where the project is. Each may hold several paths, separated as on a class path. */
final class InputOptions {

    /** For the help of each command that has these options. */
    static final String FOOTER =
            "Every PATH may be several, separated as on a class path, and every such option may be repeated.";

    @Option(
            names = "--root",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "The project's root; the report names places relative to it (default: the current folder).")
    private Path root = Path.of(".");

    @Option(
            names = "--requirements",
            paramLabel = "PATH",
            description = "Files of requirements or folders of them (default: requirements/ below the root).")
    private List<String> requirements = new ArrayList<>();

    @Option(
            names = "--classes",
            paramLabel = "PATH",
            description = "The code under review: class folders or jars (default: target/classes below the root).")
    private List<String> classes = new ArrayList<>();

    @Option(
            names = "--evidence",
            paramLabel = "FOLDER",
            description = "Where the tests leave their evidence (default: target/countersign below the root).")
    private String evidence = "";

    @Option(
            names = "--sources",
            paramLabel = "PATH",
            description = "Source folders of code and tests, so that the report can name files and lines (default: "
                    + "src/main/java below the root; the usual folders of tests are always looked through).")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "The settings (default: countersign.yaml below the root, when it is there).")
    private String settings = "";

    Path root() {
        return root;
    }

    Path evidence() {
        return evidence.isEmpty() ? root.resolve("target/countersign").normalize() : Path.of(evidence);
    }

    List<Path> classes() {
        return or(classes, "target/classes");
    }

    /** Where there are results, evidence need not be there; but nobody names by mistake what is not meant to be read. */
    void checkNamedEvidence() {
        if (!evidence.isEmpty() && !Files.isDirectory(evidence())) {
            throw new InputException(new Fault(
                    Location.ofFile(evidence),
                    "there is no such folder of evidence; leave out --evidence where there are only results"));
        }
    }

    Inputs inputs(List<Path> testClassFiles, Optional<Path> exec) {
        return inputs(testClassFiles, exec, List.of());
    }

    Inputs inputs(List<Path> testClassFiles, Optional<Path> exec, List<Path> results) {
        return new Inputs(
                root,
                Paths.of(requirements),
                List.of(new BuildModule(
                        "", classes(), evidence(), testClassFiles, or(sources, "src/main/java"), exec, results)),
                settings.isEmpty() ? root.resolve("countersign.yaml").normalize() : Path.of(settings),
                Optional.empty());
    }

    private List<Path> or(List<String> given, String usual) {
        return given.isEmpty() ? List.of(root.resolve(usual).normalize()) : Paths.of(given);
    }
}
