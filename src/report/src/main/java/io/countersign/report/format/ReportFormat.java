package io.countersign.report.format;

import io.countersign.model.result.Result;
import java.io.IOException;

/**
 * One output of a report, of one or of several files. The same result and project give the same bytes in any locale, time zone and
 * folder.
 */
public interface ReportFormat {

    /** What users call it, one word in small letters. */
    String name();

    /** The name, inside the report folder, of the file that a reader opens first. */
    String fileName();

    /** Writes all its files, {@link #fileName()} among them. */
    void write(Result result, Project project, ReportFolder folder) throws IOException;
}
