package io.countersign.maven;

import io.countersign.analysis.Inputs;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
public class ReportMojo extends CountersignMojo {

    /** Files and folders of requirements; <code>requirements</code> in the project, else in the root of the build, if not set. */
    @Parameter(property = "countersign.requirements")
    private List<File> requirements;

    /** The settings; <code>countersign.yaml</code> in the project, else in the root of the build, if not set. */
    @Parameter(property = "countersign.settings")
    private File settings;

    /** The execution data file the footprints are compared with; what the evidence tells of if not set. */
    @Parameter(property = "countersign.dataFile")
    private File dataFile;

    /**
     * Where a build tool wrote how tests ended, for tests without evidence: Open Test Reporting and JUnit XML, as files, folders and
     * patterns (<code>target/*-reports</code>) below the project.
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

    /** Where several projects are built, most have nothing to say for themselves. */
    boolean isPartOfAWhole() {
        Path own = project().getBasedir().toPath().resolve(Layout.REQUIREMENTS);
        return session().getProjects().size() > 1
                && (project().getPackaging().equals("pom") || requirements.isEmpty() && !Files.isDirectory(own));
    }

    /** The report, made once in a build. */
    Report report() {
        if (dataFile != null) {
            if (!dataFile.isFile()) {
                throw new InputException(
                        new Fault(
                                Location.ofFile(dataFile.toString()),
                                "there is no such file; name with dataFile what the JaCoCo agent of the tests wrote, or leave it out"));
            }
            project().getProperties().setProperty(Tests.OWN_EXEC, dataFile.toString());
        }
        return Report.of(project(), () -> {
            ResultPaths paths = ResultPaths.find(Map.of(project().getBasedir().toPath(), results));
            // One text holds for all modules of a build, and not each has results.
            if (session().getProjects().size() == 1 && !NothingRan.skipped(List.of(project()), session())) {
                paths.check();
            }
            Inputs inputs = new ReportInputs(project(), List.of(project()), paths)
                    .with(requirements(), settings(), session(), RunId.ofRecorded(session(), project()));
            return Report.write(
                    inputs,
                    List.of(project()),
                    Formats.of(formats, project()),
                    session(),
                    outputDirectory.toPath(),
                    getLog());
        });
    }

    private List<Path> requirements() {
        return requirements.isEmpty()
                ? ReportInputs.existing(Layout.REQUIREMENTS, ReportInputs.folders(project(), session()))
                : requirements.stream().map(File::toPath).toList();
    }

    private Path settings() {
        return settings == null
                ? ReportInputs.usual(Layout.SETTINGS, ReportInputs.folders(project(), session()))
                : settings.toPath();
    }
}
