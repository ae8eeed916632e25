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

class InputOptionsTest {

    private static InputOptions parsed(String... arguments) {
        return parsed(new InputOptions(), arguments);
    }

    private static <T> T parsed(T options, String... arguments) {
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs(arguments);
        return options;
    }

    @Test
    void looksBelowTheRootForWhatIsNotNamed() {
        InputOptions options = parsed("--root", "shop/app");
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
    }

    @Test
    void takesTheCurrentFolderForTheRoot() {
        InputOptions options = parsed();

        assertThat(options.root()).isEqualTo(Path.of("."));
        assertThat(options.evidence()).isEqualTo(Path.of("target/countersign"));
        assertThat(options.classes()).containsExactly(Path.of("target/classes"));
    }

    @Test
    void takesNamedPathsAsTheyAreWrittenAndNotBelowTheRoot() {
        InputOptions options = parsed("--root", "app", "--evidence", "e", "--settings", "s.yaml");

        assertThat(options.evidence()).isEqualTo(Path.of("e"));
        assertThat(options.inputs(List.of(), Optional.empty()).settings()).isEqualTo(Path.of("s.yaml"));
    }

    @Test
    void putsTheReportIntoTheEvidenceFolderUnlessAnotherIsNamed() {
        assertThat(parsed(new OutputOptions()).output(Path.of("e"))).isEqualTo(Path.of("e/report"));
        assertThat(parsed(new OutputOptions(), "--output", "o").output(Path.of("e")))
                .isEqualTo(Path.of("o"));
    }

    @Test
    void splitsPathsAsOnAClassPathAndAddsRepeatedOptions() {
        InputOptions options = parsed(
                "--classes", "a" + File.pathSeparator + "b", "--classes", "c", "--sources", "s", "--sources", "u");

        assertThat(options.classes()).containsExactly(Path.of("a"), Path.of("b"), Path.of("c"));
        assertThat(options.inputs(List.of(), Optional.empty()).sources()).containsExactly(Path.of("s"), Path.of("u"));
    }
}
