package io.countersign.cli;

import io.countersign.analysis.Inputs;
import io.countersign.model.result.Result;
import io.countersign.report.console.GateSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code countersign check}: asks the gate, and ends with what it says. */
@Command(
        name = "check",
        description =
                "Asks the gate whether the release may go on: writes the report, prints every rule with its figure, and "
                        + "ends with exit code 1 when the gate says no.",
        footer = InputOptions.FOOTER,
        customSynopsis = "countersign check [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Option(
            names = "--today",
            paramLabel = "DAY",
            description =
                    "The day that waivers and proofs are held against, such as 2026-11-21 (default: today, in UTC).")
    private String today = "";

    @Mixin
    private ReadOptions read = new ReadOptions();

    @Mixin
    private OutputOptions write = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand() {}

    @Override
    public Integer call() {
        LocalDate day = day();
        List<String> formats = write.formats(spec.commandLine());
        Path output = write.output(read.evidence());
        OutputFolder.check(ReportCommand.REPORT, output);
        return check(
                read.inputs().asOf(day), output, formats, spec.commandLine().getOut());
    }

    private LocalDate day() {
        try {
            return today.isEmpty() ? now() : LocalDate.parse(today);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "There is no day \"" + today + "\" for --today; write it as 2026-11-21.", e);
        }
    }

    /** The same day for all who ask at the same time, wherever they are. */
    static LocalDate now() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    static int check(Inputs inputs, Path output, List<String> formats, PrintWriter out) {
        Result result = ReportCommand.write(inputs, output, formats);
        out.print(GateSummary.of(result, Optional.of(ReportCommand.shown(output, formats))));
        out.flush();
        return ExitCode.of(result.decision());
    }
}
