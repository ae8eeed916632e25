package io.countersign.cli;

import io.countersign.model.InputException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code countersign} command. */
@Command(
        name = "countersign",
        description =
                "Signs test coverage beside code coverage: which promised behaviour was verified, and which code ran.",
        subcommands = {
            RunCommand.class,
            ReportCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            WhyNotCommand.class,
            ReviewCommand.class,
            DiscoverCommand.class,
            DiffCommand.class,
            BundleCommand.class,
            KeygenCommand.class,
            SignCommand.class,
            VerifyCommand.class
        },
        versionProvider = VersionProvider.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   the gate says yes, or reporting only",
            "  1   the gate says no, or a bundle does not hold",
            "  2   the command line is wrong",
            "  3   an input is wrong or unreadable",
            "  4   nothing was measured",
            "  70  a fault of Countersign itself"
        })
public final class Main {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show stack traces behind messages.")
    private boolean verbose;

    private Main() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** No exit code may be mistaken for another: what nobody caught is our fault, and not the gate's no. */
    private static int run(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (Throwable e) {
            System.err.println("This is a fault of Countersign, not of your project: " + e);
            if (List.of(arguments).contains("--verbose")) {
                e.printStackTrace();
            }
            return ExitCode.FAULT;
        }
    }

    static CommandLine commandLine() {
        Main main = new Main();
        return new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler((thrown, command, parsed) -> main.report(thrown, command.getErr()));
    }

    private int report(Exception thrown, PrintWriter err) {
        if (thrown instanceof InputException faults) {
            faults.faults().forEach(fault -> err.println(Terminal.printable(fault.toString())));
            int count = faults.faults().size();
            err.println(count == 1 ? "1 fault in the inputs." : count + " faults in the inputs.");
        } else if (thrown instanceof NothingMeasuredException nothing) {
            err.println(Terminal.printable(String.valueOf(nothing.getMessage())));
        } else {
            err.println(
                    "This is a fault of Countersign, not of your project: " + Terminal.printable(thrown.toString()));
            err.println("Please report it with the output of --verbose.");
        }
        if (verbose) {
            thrown.printStackTrace(err);
        }
        if (thrown instanceof InputException) {
            return ExitCode.INPUT;
        }
        return thrown instanceof NothingMeasuredException ? ExitCode.NOTHING_MEASURED : ExitCode.FAULT;
    }
}
