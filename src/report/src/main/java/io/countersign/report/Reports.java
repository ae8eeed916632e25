package io.countersign.report;

import io.countersign.model.result.Result;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.html.HtmlReport;
import io.countersign.report.json.JsonReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
     * Writes one file per format into {@code folder}, which is made when it does not exist.
     *
     * @return the files in the order of {@link #formats()}
     */
    public static List<Path> write(Result result, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = FORMATS.stream()
                .map(format -> folder.resolve(format.fileName()))
                .toList();
        for (int i = 0; i < files.size(); i++) {
            try (Writer out = Files.newBufferedWriter(files.get(i), StandardCharsets.UTF_8)) {
                FORMATS.get(i).write(result, out);
            }
        }
        return files;
    }
}
