package io.countersign.cli;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.Inputs;
import io.countersign.analysis.audit.BundleText;
import io.countersign.analysis.audit.Maker;
import io.countersign.analysis.audit.ReleaseBundle;
import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleFormat;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.report.Chosen;
import io.countersign.report.Reports;
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

/** {@code countersign bundle}: puts everything the verdicts of a release follow from into one archive. */
@Command(
        name = "bundle",
        description =
                "Writes requirements, evidence, verdicts, decision and report of a release into one archive, from which anyone"
                        + " can derive the verdicts again.",
        footer = InputOptions.FOOTER,
        customSynopsis = "countersign bundle [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class BundleCommand implements Callable<Integer> {

    private static final String BUNDLE = "the bundle";

    @Mixin
    private ReadOptions read = new ReadOptions();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "The archive; one that is there is replaced (default: release.countersign.zip in the evidence folder).")
    private String output = "";

    @Option(
            names = "--formats",
            paramLabel = "NAMES",
            split = ",",
            hideParamSyntax = true,
            description =
                    "What of the report goes into the archive, separated by commas (default: html,json); no-source leaves out the "
                            + "pages with the lines of the code.")
    private List<String> formats = new ArrayList<>();

    @Mixin
    private DayOption day = new DayOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BundleCommand() {}

    @Override
    public Integer call() {
        List<String> names = OutputOptions.chosen(formats, Chosen.USUAL_IN_A_BUNDLE, spec.commandLine());
        Path file = output.isEmpty() ? read.evidence().resolve("release" + BundleFormat.SUFFIX) : Path.of(output);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        OutputFolder.check(BUNDLE, folder);
        Inputs inputs = day.in(read.inputs());
        Result result = Analysis.run(inputs);
        try {
            Maker maker = Maker.here(Installation.find().ownJars(), System.getenv());
            Bundle bundle = ReleaseBundle.write(
                    file,
                    inputs,
                    result,
                    maker,
                    report -> Reports.write(result, Project.at(inputs.root()), report, names));
            PrintWriter out = spec.commandLine().getOut();
            BundleText.lines(bundle, result, DayOption.now()).forEach(line -> out.println(Terminal.printable(line)));
            out.flush();
        } catch (IOException e) {
            throw OutputFolder.fault(BUNDLE, file, e);
        }
        boolean nothing = result.decision().state() == Decision.State.NOTHING_MEASURED;
        return nothing ? ExitCode.NOTHING_MEASURED : ExitCode.OK;
    }
}
