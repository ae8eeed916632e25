package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.BuildModule;
import io.countersign.analysis.Inputs;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReportOptionsTest {

    private static ReportOptions parsed(String... arguments) {
        ReportOptions options = new ReportOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(arguments);
        return options;
    }

    @Test
    void looksBelowTheRootForWhatIsNotNamed() {
        ReportOptions options = parsed("--root", "shop/app");
        Path root = Path.of("shop/app");

        assertThat(options.inputs(List.of(), Optional.empty()))
                .isEqualTo(new Inputs(
                        root,
                        List.of(),
                        List.of(new BuildModule(
                                "",
                                List.of(root.resolve("target/classes")),
                                root.resolve("target/countersign"),
                                List.of(),
                                List.of(root.resolve("src/main/java")),
                                Optional.empty())),
                        root.resolve("countersign.yaml"),
                        Optional.empty()));
        assertThat(options.output()).isEqualTo(root.resolve("target/countersign/report"));
    }

    @Test
    void takesTheCurrentFolderForTheRoot() {
        ReportOptions options = parsed();

        assertThat(options.root()).isEqualTo(Path.of("."));
        assertThat(options.evidence()).isEqualTo(Path.of("target/countersign"));
        assertThat(options.classes()).containsExactly(Path.of("target/classes"));
    }

    @Test
    void takesNamedPathsAsTheyAreWrittenAndNotBelowTheRoot() {
        ReportOptions options = parsed("--root", "app", "--evidence", "e", "--output", "o", "--settings", "s.yaml");

        assertThat(options.evidence()).isEqualTo(Path.of("e"));
        assertThat(options.output()).isEqualTo(Path.of("o"));
        assertThat(options.inputs(List.of(), Optional.empty()).settings()).isEqualTo(Path.of("s.yaml"));
    }

    @Test
    void putsTheReportIntoTheEvidenceFolder() {
        assertThat(parsed("--evidence", "e").output()).isEqualTo(Path.of("e/report"));
    }

    @Test
    void splitsPathsAsOnAClassPathAndAddsRepeatedOptions() {
        ReportOptions options = parsed(
                "--classes", "a" + File.pathSeparator + "b", "--classes", "c", "--sources", "s", "--sources", "u");

        assertThat(options.classes()).containsExactly(Path.of("a"), Path.of("b"), Path.of("c"));
        assertThat(options.inputs(List.of(), Optional.empty()).sources()).containsExactly(Path.of("s"), Path.of("u"));
    }
}
