package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {

    private static final InputException TWO_FAULTS = new InputException(List.of(
            new Fault(new Location("a.yaml", 3, 5), "is wrong"),
            new Fault(Location.ofFile("b\u001b[2J"), "is missing")));

    /** The command line with one more command, which throws. */
    private static CommandLineRun thrown(Exception exception, String... more) {
        CommandLine commandLine = Main.commandLine();
        commandLine.addSubcommand("throw", new Throwing(exception));
        String[] arguments = new String[more.length + 1];
        arguments[0] = "throw";
        System.arraycopy(more, 0, arguments, 1, more.length);
        return CommandLineRun.of(commandLine, arguments);
    }

    @Command
    record Throwing(Exception exception) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw exception;
        }
    }

    @Test
    void showsAllFaultsOfTheInputsAndCountsThem() {
        assertThat(thrown(TWO_FAULTS))
                .isEqualTo(
                        new CommandLineRun(3, "", "a.yaml:3:5: is wrong\nb[2J: is missing\n2 faults in the inputs.\n"));
    }

    @Test
    void countsOneFaultInTheSingular() {
        assertThat(thrown(new InputException(new Fault(Location.ofFile("a"), "is missing"))))
                .isEqualTo(new CommandLineRun(3, "", "a: is missing\n1 fault in the inputs.\n"));
    }

    @Test
    void saysThatNothingWasMeasured() {
        assertThat(thrown(new NothingMeasuredException("No test was started.")))
                .isEqualTo(new CommandLineRun(4, "", "No test was started.\n"));
    }

    @Test
    void takesTheBlameForEverythingElse() {
        assertThat(thrown(new IllegalStateException("oh\tno")))
                .isEqualTo(new CommandLineRun(
                        70,
                        "",
                        "This is a fault of Countersign, not of your project: java.lang.IllegalStateException: ohno\n"
                                + "Please report it with the output of --verbose.\n"));
    }

    @Test
    void showsTheStackTraceWhenAskedAndChangesNothingElse() {
        for (Exception exception : List.of(TWO_FAULTS, new NothingMeasuredException("none"), new IOException("x"))) {
            CommandLineRun quiet = thrown(exception);
            CommandLineRun verbose = thrown(exception, "--verbose");

            assertThat(quiet.err()).doesNotContain("\tat ");
            assertThat(verbose.exit()).isEqualTo(quiet.exit());
            assertThat(verbose.err())
                    .startsWith(quiet.err())
                    .contains(exception.getClass().getName())
                    .contains("\tat io.countersign.cli.MainTest");
        }
    }

    @Test
    void explainsItselfWhenThereIsNoCommand() {
        CommandLineRun run = CommandLineRun.of();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Missing required subcommand\nUsage: countersign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report --evidnce=x", "run", "rnu", "report --config=x"})
    void refusesACommandLineThatIsWrong(String arguments) {
        CommandLineRun run = CommandLineRun.of(arguments.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
    }

    @Test
    void proposesTheOptionThatWasMeant() {
        assertThat(CommandLineRun.of("report", "--evidnce=x").err())
                .startsWith("Unknown option: '--evidnce=x'\nPossible solutions: --evidence\n");
    }

    @Test
    void saysItsVersion() {
        CommandLineRun run = CommandLineRun.of("--version");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("countersign \\S+\nJDK \\S+\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countersign",
                "run",
                "report",
                "check",
                "explain",
                "why-not",
                "review",
                "discover",
                "diff",
                "bundle",
                "keygen",
                "sign",
                "verify"
            })
    void explainsEachCommand(String command) throws IOException {
        CommandLineRun run =
                command.equals("countersign") ? CommandLineRun.of("--help") : CommandLineRun.of(command, "--help");
        Path review = Path.of("target/golden/" + command + ".txt");
        Files.createDirectories(review.getParent());
        Files.writeString(review, run.out());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(Path.of("src/test/resources/help/" + command + ".txt")));
    }
}
