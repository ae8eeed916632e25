package io.countersign.cli;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.Inputs;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.report.Reports;
import io.countersign.report.console.ConsoleSummary;
import io.countersign.report.format.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code countersign report}: joins evidence that is there with requirements, and writes the report. */
@Command(
        name = "report",
        description = "Joins evidence with requirements and writes the report.",
        footer = InputOptions.FOOTER,
        customSynopsis = "countersign report [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    /** What is written into the output folder. */
    static final String REPORT = "the report";

    /** The format that people open. */
    private static final String PAGE = "html";

    @Mixin
    private ReadOptions read = new ReadOptions();

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private OutputOptions write = new OutputOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand() {}

    @Override
    public Integer call() {
        List<String> formats = write.formats(spec.commandLine());
        Path output = write.output(read.evidence());
        OutputFolder.check(REPORT, output);
        return report(day.in(read.inputs()), output, formats, spec.commandLine().getOut());
    }

    static int report(Inputs inputs, Path output, List<String> formats, PrintWriter out) {
        Result result = write(inputs, output, formats);
        out.print(ConsoleSummary.of(result, Optional.of(shown(output, formats))));
        out.flush();
        boolean nothing = result.decision().state() == Decision.State.NOTHING_MEASURED;
        return nothing ? ExitCode.NOTHING_MEASURED : ExitCode.OK;
    }

    /** Makes the report and writes it. */
    static Result write(Inputs inputs, Path output, List<String> formats) {
        Result result = Analysis.run(inputs);
        try {
            Reports.write(result, Project.at(inputs.root()), output, formats);
        } catch (IOException e) {
            throw OutputFolder.fault(REPORT, output, e);
        }
        return result;
    }

    /** What a reader opens. */
    static String shown(Path output, List<String> formats) {
        return (formats.contains(PAGE) ? output.resolve("index.html") : output).toString();
    }
}
