package io.countersign.cli;

import io.countersign.analysis.Inputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that run no tests: they read what is there. */
final class ReadOptions {

    @Mixin
    private InputOptions inputs = new InputOptions();

    @Option(
            names = "--test-classes",
            paramLabel = "PATH",
            description = "Class folders or jars of the tests, to read annotations from (default: what run kept).")
    private List<String> testClasses = new ArrayList<>();

    @Option(
            names = "--exec",
            paramLabel = "FILE",
            description =
                    "The exec file of JaCoCo to compare the footprints with (default: the one the evidence tells of).")
    private String exec = "";

    @Option(
            names = "--results",
            paramLabel = "PATH",
            description =
                    "Where the build tool wrote how tests ended, for tests without evidence: Open Test Reporting and "
                            + "JUnit XML, as files or folders.")
    private List<String> results = new ArrayList<>();

    Path evidence() {
        return inputs.evidence();
    }

    Inputs inputs() {
        if (!results.isEmpty()) {
            inputs.checkNamedEvidence();
        }
        return inputs.inputs(
                Paths.of(testClasses),
                exec.isEmpty() ? Optional.empty() : Optional.of(Path.of(exec)),
                Paths.of(results));
    }
}
