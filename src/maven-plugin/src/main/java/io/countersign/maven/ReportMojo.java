package io.countersign.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Joins what the tests of this project left with its requirements, and writes the report. In a build of several modules, a module
 * without requirements of its own stands in the report of the whole build only.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class ReportMojo extends ProjectMojo {

    /**
     * What is written: <code>html</code>, <code>json</code>, <code>csv</code>, <code>xlsx</code>, <code>markdown</code>,
     * <code>sarif</code>, <code>cobertura</code>, <code>junit</code>, <code>badge</code>; all if not set.
     * <code>no-csv</code> and so on leave one out, <code>no-source</code> the pages with the lines of the code.
     */
    @Parameter(property = "countersign.formats")
    private List<String> formats;

    /** Where the report goes. */
    @Parameter(property = "countersign.outputDirectory", defaultValue = Layout.EVIDENCE + "/" + Layout.REPORT_FOLDER)
    private File outputDirectory;

    @Override
    protected void run() throws MojoExecutionException, MojoFailureException {
        if (isPartOfAWhole()) {
            getLog().info("This module has no requirements of its own; it stands in the report of the whole build.");
            return;
        }
        report();
    }

    /** The report, made once in a build. */
    Report report() {
        checkDataFile();
        return Report.of(project(), () -> {
            List<String> known = Formats.of(formats, project());
            return Report.write(judged(), known, outputDirectory.toPath(), getLog());
        });
    }
}
