package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code countersign check}, on a project of which only results are there. */
class CheckCommandTest {

    @TempDir
    private Path root;

    private ResultsOnly project = new ResultsOnly(Path.of(""));

    @BeforeEach
    void project() throws IOException {
        project = ResultsOnly.in(root, "");
    }

    private CommandLineRun run(String command, String... arguments) {
        return project.run(Stream.concat(Stream.of(command, "--output=" + root.resolve("out")), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void endsWithExitCode1AndTheSentenceWhenTheGateSaysNo() {
        CommandLineRun run = run("check", "--today=2026-11-21");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("NOT VERIFIED: ")
                .contains(", as of 2026-11-21: ")
                .contains("\n  State   Rule ")
                .contains("\n  FAILED  ")
                .contains("\n  Report: " + root.resolve("out/index.html") + "\n");
        assertThat(run.out().lines().toList()).last().asString().startsWith("The gate says no. ");
    }

    @Test
    void writesTheDecisionIntoTheReport() throws Exception {
        run("check", "--today=2026-11-21");

        assertThat(Files.readString(root.resolve("out/report.json")))
                .contains("\"asOf\": \"2026-11-21\"")
                .contains("\"state\": \"failed\"");
    }

    @Test
    void saysInAReportWhatTheGateSaysAndEndsWithExitCode0() {
        CommandLineRun run = run("report");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("\nThe gate says no. ");
    }

    @Test
    void endsWithExitCode4WhereNothingWasMeasured() throws Exception {
        Files.writeString(
                root.resolve("requirements/a.yaml"), "requirements: [{id: REQ-PAY, title: t, status: draft}]\n");

        CommandLineRun run = run("check");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).startsWith("NOTHING MEASURED: ").contains("\nThe gate says no. Nothing was measured");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.11.2026", "2026-02-30", "tomorrow"})
    void refusesADayThatIsNone(String day) {
        CommandLineRun run = run("check", "--today=" + day);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("Invalid value for option '--today': there is no day \"" + day
                        + "\"; write it as 2026-11-21\n");
        assertThat(root.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"PASSED, 0", "FAILED, 1", "NOTHING_MEASURED, 4"})
    void hasAnExitCodeForEachAnswerOfTheGate(Decision.State state, int exit) {
        assertThat(ExitCode.of(new Decision("default", LocalDate.EPOCH, state, "", List.of(), List.of())))
                .isEqualTo(exit);
    }
}
