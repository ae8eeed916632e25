package io.countersign.cli;

import io.countersign.analysis.Inputs;
import io.countersign.model.result.Result;
import io.countersign.report.console.GateSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private ReadOptions read = new ReadOptions();

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private OutputOptions write = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand() {}

    @Override
    public Integer call() {
        List<String> formats = write.formats(spec.commandLine());
        Path output = write.output(read.evidence());
        OutputFolder.check(ReportCommand.REPORT, output);
        return check(day.in(read.inputs()), output, formats, spec.commandLine().getOut());
    }

    static int check(Inputs inputs, Path output, List<String> formats, PrintWriter out) {
        Result result = ReportCommand.write(inputs, output, formats);
        out.print(GateSummary.of(result, Optional.of(ReportCommand.shown(output, formats))));
        out.flush();
        return ExitCode.of(result.decision());
    }
}
