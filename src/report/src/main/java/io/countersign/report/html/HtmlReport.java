package io.countersign.report.html;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.html.place.PageNames;
import java.io.IOException;

/**
 * {@code index.html} and the pages behind it. They open from disk and need no network; verdict, findings and the table of requirements
 * need no script.
 */
public final class HtmlReport implements ReportFormat {

    private final Templates templates = new Templates();

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return PageNames.INDEX;
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        new Site(templates, result, project, folder).write();
    }
}
