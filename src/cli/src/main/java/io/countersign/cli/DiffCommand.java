package io.countersign.cli;

import io.countersign.analysis.diff.Diff;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.diff.Comparison;
import io.countersign.report.diff.DiffFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign diff}: compares two reports. */
@Command(
        name = "diff",
        description = "Says what changed between two reports: two releases, or a pull request and its base. It reads "
                + "their report.json and nothing else.",
        footer =
                "With --gate the exit code is 1 when the head is worse than the base for critical items, and 4 when one of "
                        + "them measured nothing.",
        customSynopsis = "countersign diff BASE HEAD [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private static final String COMPARISON = "the comparison";

    @Parameters(index = "0", paramLabel = "BASE", description = "The earlier report.json, or the folder it lies in.")
    private Path base = Path.of("");

    @Parameters(index = "1", paramLabel = "HEAD", description = "The later report.json, or the folder it lies in.")
    private Path head = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "How it is written: console (the default), markdown or json.")
    private String format = DiffFormat.CONSOLE.label();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where it is written (default: the terminal). The console's form is then shown all the same.")
    private String output = "";

    @Option(names = "--gate", description = "Fail when the head is worse than the base for critical items.")
    private boolean gate;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DiffCommand() {}

    @Override
    public Integer call() {
        DiffFormat chosen = DiffFormat.of(format).orElseThrow(this::unknownFormat);
        Comparison comparison = Diff.between(base, head);
        PrintWriter out = spec.commandLine().getOut();
        if (output.isEmpty()) {
            out.print(chosen.text(comparison));
        } else {
            write(Path.of(output), chosen.text(comparison));
            out.print(DiffFormat.CONSOLE.text(comparison));
        }
        out.flush();
        return gate ? exit(comparison.state()) : ExitCode.OK;
    }

    private static int exit(Comparison.State state) {
        return switch (state) {
            case NOT_WORSE -> ExitCode.OK;
            case WORSE -> ExitCode.GATE;
            case NOTHING_MEASURED -> ExitCode.NOTHING_MEASURED;
        };
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw OutputFolder.fault(COMPARISON, file, e);
        }
    }

    private ParameterException unknownFormat() {
        List<String> near = Nearest.to(format, DiffFormat.labels());
        return new ParameterException(
                spec.commandLine(),
                "There is no format \"" + format + "\""
                        + (near.isEmpty()
                                ? "; there are " + String.join(", ", DiffFormat.labels()) + "."
                                : "; " + Nearest.question(near)));
    }
}
