package io.countersign.report.cobertura;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import java.io.IOException;
import java.io.Writer;

/**
 * {@code cobertura.xml} with what all tests ran, and {@code cobertura-requirements-based.xml} with what of it was verified: the same
 * lines in both, so that a tool that shows one beside the other shows the difference.
 */
public final class CoberturaReport implements ReportFormat {

    /** Name of the second file. */
    public static final String REQUIREMENTS_BASED = "cobertura-requirements-based.xml";

    @Override
    public String name() {
        return "cobertura";
    }

    @Override
    public String fileName() {
        return "cobertura.xml";
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        try (Writer out = folder.text(fileName())) {
            new CoberturaXml(Counted.BY_ANY_TEST).write(result, out);
        }
        try (Writer out = folder.text(REQUIREMENTS_BASED)) {
            new CoberturaXml(Counted.REQUIREMENTS_BASED).write(result, out);
        }
    }
}
