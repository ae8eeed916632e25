package io.countersign.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * One report for all projects of the build: each module's numbers and the whole's. As an extension of the build the plugin makes it
 * by itself, when the last module is done.
 */
@Mojo(name = "report-aggregate", aggregator = true, threadSafe = true)
public final class AggregateReportMojo extends AggregateMojo {

    /**
     * What is written: <code>html</code>, <code>json</code>, <code>csv</code>, <code>xlsx</code>, <code>markdown</code>,
     * <code>sarif</code>, <code>cobertura</code>, <code>junit</code>, <code>badge</code>; all if not set.
     * <code>no-csv</code> and so on leave one out, <code>no-source</code> the pages with the lines of the code.
     */
    @Parameter(property = "countersign.formats")
    private List<String> formats;

    /** Where the report goes. */
    @Parameter(property = "countersign.outputDirectory", defaultValue = Layout.EVIDENCE + "/" + Layout.AGGREGATE_FOLDER)
    private File outputDirectory;

    @Override
    protected void run() {
        List<String> known = Formats.of(formats, project());
        Report.write(judged(), known, outputDirectory.toPath(), getLog());
    }
}
