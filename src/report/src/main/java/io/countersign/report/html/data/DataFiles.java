package io.countersign.report.html.data;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import java.io.IOException;

/** Writes all data files of a report. */
public final class DataFiles {

    private DataFiles() {}

    public static void write(Result result, Project project, PageFacts facts, ReportFolder folder) throws IOException {
        Numbering numbering = new Numbering(result);
        ItemFiles.write(result, numbering, facts, folder);
        WorkflowFiles.write(result, facts, folder);
        TestFiles.write(result, folder);
        FindingFile.write(result, facts, folder);
        ClaimFile.write(result, numbering, folder);
        CodeFiles.write(result, numbering, project, facts, folder);
    }
}
