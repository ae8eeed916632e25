package io.countersign.report;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.html.HtmlReport;
import io.countersign.report.json.JsonReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a result in every format there is. */
public final class Reports {

    /** The page comes last, so that who sees it finds the files it speaks of. */
    private static final List<ReportFormat> FORMATS = List.of(new JsonReport(), new HtmlReport());

    private Reports() {}

    /** All formats in the order they are written. */
    public static List<ReportFormat> formats() {
        return FORMATS;
    }

    /**
     * Writes every format into {@code folder}, which is made when it does not exist. Files of an earlier report that this one does
     * not write are removed.
     *
     * @return the first file of each format, in the order of {@link #formats()}
     */
    public static List<Path> write(Result result, Project project, Path folder) throws IOException {
        try (ReportFolder files = new ReportFolder(folder)) {
            for (ReportFormat format : FORMATS) {
                format.write(result, project, files);
            }
        }
        return FORMATS.stream().map(format -> folder.resolve(format.fileName())).toList();
    }
}
