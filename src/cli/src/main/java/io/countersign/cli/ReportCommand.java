package io.countersign.cli;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.Inputs;
import io.countersign.model.result.Result;
import io.countersign.report.Reports;
import io.countersign.report.console.ConsoleSummary;
import io.countersign.report.format.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign report}: joins evidence that is there with requirements, and writes the report. */
@Command(
        name = "report",
        description = "Joins evidence with requirements and writes the report.",
        footer = ReportOptions.FOOTER,
        customSynopsis = "countersign report [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    /** What is written into the output folder. */
    static final String REPORT = "the report";

    @Mixin
    private ReportOptions options = new ReportOptions();

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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand() {}

    @Override
    public Integer call() {
        OutputFolder.check(REPORT, options.output());
        if (!results.isEmpty()) {
            options.checkNamedEvidence();
        }
        return report(
                options.inputs(
                        Paths.of(testClasses),
                        exec.isEmpty() ? Optional.empty() : Optional.of(Path.of(exec)),
                        Paths.of(results)),
                options.output(),
                spec.commandLine().getOut());
    }

    static int report(Inputs inputs, Path output, PrintWriter out) {
        Result result = Analysis.run(inputs);
        try {
            Reports.write(result, Project.at(inputs.root()), output);
        } catch (IOException e) {
            throw OutputFolder.fault(REPORT, output, e);
        }
        out.print(ConsoleSummary.of(
                result, Optional.of(output.resolve("index.html").toString())));
        out.flush();
        boolean nothing = result.totals().testCount() == 0
                || result.totals().testCoverage().isEmpty();
        return nothing ? ExitCode.NOTHING_MEASURED : ExitCode.OK;
    }
}
