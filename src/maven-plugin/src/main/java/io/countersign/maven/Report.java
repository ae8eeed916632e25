package io.countersign.maven;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.BuildModule;
import io.countersign.analysis.Inputs;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.result.Result;
import io.countersign.report.Reports;
import io.countersign.report.console.ConsoleSummary;
import io.countersign.report.format.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * A report that was asked for.
 *
 * @param result empty when there was nothing to make one from
 * @param reason why there is none; empty when there is
 * @param page where it was written to; the folder where no page was asked for
 */
record Report(Optional<Result> result, String reason, Path page) {

    private static final String KEY = Report.class.getName();

    /** The project's report: goals that need it share it, unless Maven loaded our classes for each of them anew. */
    static Report of(MavenProject project, Supplier<Report> maker) {
        if (project.getContextValue(KEY) instanceof Report made) {
            return made;
        }
        Report report = maker.get();
        project.setContextValue(KEY, report);
        return report;
    }

    /** Whether a report was made for a project in this build. */
    static boolean isMade(MavenProject project) {
        return project.getContextValue(KEY) != null;
    }

    /**
     * Makes a report, writes it, and prints its summary.
     *
     * @param projects those it is about
     * @param formats names of what is written
     * @throws InputException with everything that is wrong with the inputs
     */
    static Report write(
            Inputs inputs,
            List<MavenProject> projects,
            List<String> formats,
            MavenSession session,
            Path output,
            Log log) {
        Path page = formats.contains("html") ? output.resolve("index.html") : output;
        if (inputs.modules().stream().noneMatch(Report::isKnown)) {
            String reason = NothingRan.reason(projects, session);
            log.warn("No report: " + reason);
            return new Report(Optional.empty(), reason, page);
        }
        Result result = Analysis.run(inputs);
        try {
            Reports.write(result, Project.at(inputs.root()), output, formats);
        } catch (IOException e) {
            throw new InputException(new Fault(
                    Location.ofFile(output.toString()), "the report cannot be written here: " + e.getMessage()));
        }
        ConsoleSummary.of(result, Optional.of(page.toString())).lines().forEach(log::info);
        return new Report(Optional.of(result), "", page);
    }

    private static boolean isKnown(BuildModule module) {
        return hasEvidence(module) || !module.results().isEmpty();
    }

    private static boolean hasEvidence(BuildModule module) {
        if (!Files.isDirectory(module.evidence())) {
            return false;
        }
        try (Stream<Path> files = Files.list(module.evidence())) {
            return files.anyMatch(file -> file.toString().endsWith(".evidence"));
        } catch (IOException e) {
            // Reading it will say what is wrong.
            return true;
        }
    }
}
