package io.countersign.report;

import io.countersign.model.result.Result;
import io.countersign.report.AtOnce.Writing;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes a result in every format there is. */
public final class Reports {

    /** In the order in which they are named. The pages take longest, and so are begun first. */
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

    private static final String PAGES = "html";

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
     * @param names as {@link Chosen#of} gives them
     * @throws IllegalArgumentException when there is no format of a name
     */
    public static List<Path> write(Result result, Project project, Path folder, Collection<String> names)
            throws IOException {
        return write(result, project, folder, names, Runtime.getRuntime().availableProcessors());
    }

    /** As many formats as there are threads are written at the same time: none looks at what another wrote. */
    static List<Path> write(Result result, Project project, Path folder, Collection<String> names, int threads)
            throws IOException {
        for (String name : names) {
            if (!names().contains(name) && !name.equals(Chosen.NO_SOURCE)) {
                throw new IllegalArgumentException("no format: " + name);
            }
        }
        List<ReportFormat> formats =
                FORMATS.stream().filter(format -> names.contains(format.name())).toList();
        Result paged = names.contains(Chosen.NO_SOURCE) ? result.withoutSources() : result;
        try (ReportFolder files = new ReportFolder(folder)) {
            List<Writing> writings = new ArrayList<>();
            for (ReportFormat format : formats) {
                if (format.name().equals(PAGES)) {
                    writings.add(0, () -> format.write(paged, project, files));
                } else {
                    writings.add(() -> format.write(result, project, files));
                }
            }
            AtOnce.write(writings, threads);
        }
        return formats.stream().map(format -> folder.resolve(format.fileName())).toList();
    }
}
