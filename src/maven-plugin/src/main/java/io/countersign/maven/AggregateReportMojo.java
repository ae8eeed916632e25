package io.countersign.maven;

import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * One report for all projects of the build: each module's numbers and the whole's. As an extension of the build the plugin makes it
 * by itself, when the last module is done.
 */
@Mojo(name = "report-aggregate", aggregator = true, threadSafe = true)
public final class AggregateReportMojo extends CountersignMojo {

    /** Files and folders of requirements; the folders <code>requirements</code> of all projects if not set. */
    @Parameter(property = "countersign.requirements")
    private List<File> requirements;

    /** The settings; <code>countersign.yaml</code> in the root of the build if not set. */
    @Parameter(property = "countersign.settings")
    private File settings;

    /**
     * Where a build tool wrote how tests ended, for tests without evidence: Open Test Reporting and JUnit XML, as files, folders and
     * patterns (<code>target/*-reports</code>),
     * below each project or the root of the build.
     */
    @Parameter(property = "countersign.results")
    private List<String> results;

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
        WholeBuild.report(
                session(),
                requirements.stream().map(File::toPath).toList(),
                Optional.ofNullable(settings).map(File::toPath),
                project -> results,
                Formats.of(formats, project()),
                outputDirectory.toPath(),
                getLog());
    }
}
