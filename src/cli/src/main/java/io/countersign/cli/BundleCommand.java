package io.countersign.cli;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.Inputs;
import io.countersign.analysis.audit.Maker;
import io.countersign.analysis.audit.ReleaseContent;
import io.countersign.analysis.audit.TemporaryFolder;
import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleFormat;
import io.countersign.analysis.bundle.BundleWriter;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.report.Reports;
import io.countersign.report.format.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

    /** What of the report goes in when nobody names a format. */
    private static final List<String> USUAL = List.of("html", "json");

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

    @Option(
            names = "--today",
            paramLabel = "YYYY-MM-DD",
            description = "The day that waivers and proofs are held against (default: the day the tests ran, in UTC).")
    private Optional<LocalDate> today = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    BundleCommand() {}

    @Override
    public Integer call() {
        List<String> names = OutputOptions.chosen(formats, USUAL, spec.commandLine());
        Path file = output.isEmpty() ? read.evidence().resolve("release" + BundleFormat.SUFFIX) : Path.of(output);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        OutputFolder.check(BUNDLE, folder);
        Inputs inputs = today.map(day -> read.inputs().asOf(day)).orElseGet(read::inputs);
        try {
            Files.createDirectories(folder);
            Result result = write(inputs, names, file);
            print(result, Bundle.read(file), spec.commandLine().getOut());
            boolean nothing = result.decision().state() == Decision.State.NOTHING_MEASURED;
            return nothing ? ExitCode.NOTHING_MEASURED : ExitCode.OK;
        } catch (IOException e) {
            throw OutputFolder.fault(BUNDLE, file, e);
        }
    }

    private static Result write(Inputs inputs, List<String> formats, Path file) throws IOException {
        Result result = Analysis.run(inputs);
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Maker maker = Maker.here(Installation.find().ownJars(), System.getenv());
            ReleaseContent.write(inputs, result, maker, folder.path());
            Reports.write(result, Project.at(inputs.root()), folder.path().resolve(ReleaseContent.REPORT), formats);
            BundleWriter.write(file, ReleaseContent.entries(folder.path(), result));
        }
        return result;
    }

    private static void print(Result result, Bundle bundle, PrintWriter out) {
        long bytes =
                bundle.entries().stream().mapToLong(entry -> entry.length()).sum();
        out.println(Terminal.printable(
                bundle.file() + ": " + bundle.entries().size() + " entries, " + (bytes + 1023) / 1024 + " KiB"));
        out.println("  Digest    " + bundle.digest());
        result.header()
                .commit()
                .ifPresentOrElse(
                        commit -> out.println("  Commit    " + commit.id()
                                + (commit.dirty() ? ", with changes that nobody committed" : "")),
                        () -> out.println("  Commit    not known"));
        out.println(Terminal.printable("  Release   " + result.release()));
        out.println(
                Terminal.printable("  Decision  " + result.decision().state().label() + ", as of "
                        + result.decision().asOf() + ": " + result.decision().sentence()));
        out.println("Nobody has signed it yet: countersign sign --help");
        out.flush();
    }
}
