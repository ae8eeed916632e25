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
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have that judge one project by what its tests left. */
abstract class ProjectMojo extends CountersignMojo {

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

    /** Where several projects are built, most have nothing to say for themselves. */
    boolean isPartOfAWhole() {
        Path own = project().getBasedir().toPath().resolve(Layout.REQUIREMENTS);
        return session().getProjects().size() > 1
                && (project().getPackaging().equals("pom") || requirements.isEmpty() && !Files.isDirectory(own));
    }

    /** Where it is, if somebody named one. */
    void checkDataFile() {
        if (dataFile != null) {
            if (!dataFile.isFile()) {
                throw new InputException(
                        new Fault(
                                Location.ofFile(dataFile.toString()),
                                "there is no such file; name with dataFile what the JaCoCo agent of the tests wrote, or leave it out"));
            }
            project().getProperties().setProperty(Tests.OWN_EXEC, dataFile.toString());
        }
    }

    /** What the project is found to be. */
    Judged judged() {
        ResultPaths paths = ResultPaths.find(Map.of(project().getBasedir().toPath(), results));
        // One text holds for all modules of a build, and not each has results.
        if (session().getProjects().size() == 1 && !NothingRan.skipped(List.of(project()), session())) {
            paths.check();
        }
        Inputs inputs = new ReportInputs(project(), List.of(project()), paths)
                .with(requirements(), settings(), session(), RunId.ofRecorded(session(), project()));
        return Judged.of(inputs, List.of(project()), session());
    }

    List<Path> requirements() {
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
