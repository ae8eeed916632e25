package io.countersign.report.html;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import java.io.IOException;
import java.io.Writer;

/** {@code index.html}: one file that opens from disk and needs neither network nor script. */
public final class HtmlReport implements ReportFormat {

    private final Templates templates = new Templates();

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return "index.html";
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        try (Writer out = folder.text(fileName())) {
            write(result, out);
        }
    }

    void write(Result result, Writer out) throws IOException {
        templates.render("index.ftlh", PageView.of(result, templates.contentSecurityPolicy()), out);
    }
}
