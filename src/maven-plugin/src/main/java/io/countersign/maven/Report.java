package io.countersign.maven;

import io.countersign.analysis.Inputs;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.result.Result;
import io.countersign.report.Reports;
import io.countersign.report.console.ConsoleSummary;
import io.countersign.report.format.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * A report that was asked for.
 *
 * @param judged what it is of
 * @param page where it was written to, when there was something to write; the folder where no page was asked for
 */
record Report(Judged judged, Path page) {

    private static final String KEY = Report.class.getName();

    /** The project's report: goals that need it share it, unless Maven loaded our classes for each of them anew. */
    static Report of(MavenProject project, Supplier<Report> maker) {
        return made(project).orElseGet(() -> {
            Report report = maker.get();
            project.setContextValue(KEY, report);
            return report;
        });
    }

    /** The one that was made for a project in this build. */
    static Optional<Report> made(MavenProject project) {
        return project.getContextValue(KEY) instanceof Report made ? Optional.of(made) : Optional.empty();
    }

    /** Whether one was made for a project in this build, whoever loaded the classes. */
    static boolean isMade(MavenProject project) {
        return project.getContextValue(KEY) != null;
    }

    /**
     * Writes a report, and prints its summary.
     *
     * @param formats names of what is written
     * @throws InputException when it cannot be written
     */
    static Report write(Judged judged, List<String> formats, Path output, Log log) {
        Report report = new Report(judged, formats.contains("html") ? output.resolve("index.html") : output);
        judged.release()
                .ifPresentOrElse(
                        release -> report.write(release, formats, output, log),
                        () -> log.warn("No report: " + judged.reason()));
        return report;
    }

    private void write(Release release, List<String> formats, Path output, Log log) {
        Inputs inputs = release.inputs();
        Result result = release.result();
        try {
            Reports.write(result, Project.at(inputs.root()), output, formats);
        } catch (IOException e) {
            throw new InputException(new Fault(
                    Location.ofFile(output.toString()), "the report cannot be written here: " + e.getMessage()));
        }
        ConsoleSummary.of(result, Optional.of(page.toString())).lines().forEach(log::info);
    }
}
