package io.countersign.report;

import io.countersign.model.result.Result;
import io.countersign.report.badge.BadgeReport;
import io.countersign.report.cobertura.CoberturaReport;
import io.countersign.report.csv.CsvReport;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.html.HtmlReport;
import io.countersign.report.json.JsonReport;
import io.countersign.report.junit.JunitReport;
import io.countersign.report.markdown.MarkdownReport;
import io.countersign.report.sarif.SarifReport;
import io.countersign.report.xlsx.XlsxReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Writes a result in every format there is. */
public final class Reports {

    /** The page comes last, so that who sees it finds the files it speaks of. */
    private static final List<ReportFormat> FORMATS = List.of(
            new JsonReport(),
            new CsvReport(),
            new XlsxReport(),
            new MarkdownReport(),
            new SarifReport(),
            new CoberturaReport(),
            new JunitReport(),
            new BadgeReport(),
            new HtmlReport());

    private Reports() {}

    /** All formats in the order they are written. */
    public static List<ReportFormat> formats() {
        return FORMATS;
    }

    /** The {@link ReportFormat#name()} of all formats, in the order they are written. */
    public static List<String> names() {
        return FORMATS.stream().map(ReportFormat::name).toList();
    }

    /**
     * Writes every format into {@code folder}, which is made when it does not exist. Files of an earlier report that this one does
     * not write are removed.
     *
     * @return the first file of each format, in the order of {@link #formats()}
     */
    public static List<Path> write(Result result, Project project, Path folder) throws IOException {
        return write(result, project, folder, names());
    }

    /**
     * Writes the formats of these names, otherwise as {@link #write(Result, Project, Path)}.
     *
     * @throws IllegalArgumentException when there is no format of a name
     */
    public static List<Path> write(Result result, Project project, Path folder, Collection<String> names)
            throws IOException {
        for (String name : names) {
            if (!names().contains(name)) {
                throw new IllegalArgumentException("no format: " + name);
            }
        }
        List<ReportFormat> formats =
                FORMATS.stream().filter(format -> names.contains(format.name())).toList();
        try (ReportFolder files = new ReportFolder(folder)) {
            for (ReportFormat format : formats) {
                format.write(result, project, files);
            }
        }
        return formats.stream().map(format -> folder.resolve(format.fileName())).toList();
    }
}
