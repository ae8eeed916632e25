package io.countersign.report.format;

import io.countersign.model.result.Result;
import java.io.IOException;
import java.io.Writer;

/** One output of a report. The same result gives the same characters in any locale, time zone and folder. */
public interface ReportFormat {

    /** The file's name inside the report folder. */
    String fileName();

    /** Writes the whole output and leaves {@code out} open. */
    void write(Result result, Writer out) throws IOException;
}
