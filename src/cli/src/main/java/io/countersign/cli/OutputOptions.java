package io.countersign.cli;

import io.countersign.analysis.text.Nearest;
import io.countersign.report.Chosen;
import io.countersign.report.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say where a report goes and what is written there. */
final class OutputOptions {

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            description = "Where the report goes (default: report/ in the evidence folder).")
    private String output = "";

    @Option(
            names = "--formats",
            paramLabel = "NAMES",
            split = ",",
            hideParamSyntax = true,
            description =
                    "What is written, separated by commas: html, json, csv, xlsx, markdown, sarif, cobertura, junit, badge "
                            + "(default: all); no-csv and so on leave one out, no-source the pages with the lines of the code. "
                            + "What an earlier report left of the others is taken away.")
    private List<String> formats = new ArrayList<>();

    Path output(Path evidence) {
        return output.isEmpty() ? evidence.resolve("report") : Path.of(output);
    }

    /**
     * The formats to write.
     *
     * @throws ParameterException when there is no format of a name, or none is left
     */
    List<String> formats(CommandLine commandLine) {
        return chosen(formats, Reports.names(), commandLine);
    }

    /** What the words choose, when all of them are known. */
    static List<String> chosen(List<String> formats, List<String> usual, CommandLine commandLine) {
        List<String> names = formats.stream().map(String::strip).toList();
        for (String name : names) {
            if (!Chosen.words().contains(name)) {
                List<String> near = Nearest.to(name, Chosen.words());
                throw new ParameterException(
                        commandLine,
                        "There is no format \"" + name + "\""
                                + (near.isEmpty()
                                        ? "; there are " + String.join(", ", Reports.names()) + "."
                                        : "; " + Nearest.question(near)));
            }
        }
        List<String> chosen = Chosen.of(names, usual);
        if (Chosen.isNothing(chosen)) {
            throw new ParameterException(
                    commandLine,
                    "--formats " + String.join(",", names) + " leaves nothing to write; name a format that stays.");
        }
        return chosen;
    }
}
