package io.countersign.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The report of all projects of a build, whoever asks for it. */
final class WholeBuild {

    private WholeBuild() {}

    /** With what is found in the usual places, and what the root's POM says of others. */
    static Report report(MavenSession session, Log log) {
        MavenProject root = session.getTopLevelProject();
        Path output = ReportInputs.evidence(root)
                .resolve(session.getProjects().size() > 1 ? Layout.AGGREGATE_FOLDER : Layout.REPORT_FOLDER);
        return report(
                session,
                configured(root, "requirements").toList(),
                configured(root, "settings").findFirst(),
                output,
                log);
    }

    /**
     * Makes it.
     *
     * @param requirements those of the usual places if empty
     * @param settings those of the usual places if empty
     */
    static Report report(MavenSession session, List<Path> requirements, Optional<Path> settings, Path output, Log log) {
        List<MavenProject> modules = session.getProjects().stream()
                .filter(project -> !project.getPackaging().equals("pom"))
                .toList();
        if (modules.isEmpty()) {
            String reason = "the build has no module with code.";
            log.warn("No report: " + reason);
            return new Report(Optional.empty(), reason, output);
        }
        return Report.write(
                ReportInputs.of(
                        session.getTopLevelProject(),
                        modules,
                        requirements.isEmpty() ? requirements(session) : requirements,
                        settings.orElseGet(() -> ReportInputs.usual(Layout.SETTINGS, tops(session))),
                        modules.stream()
                                .flatMap(module -> RunId.ofRecorded(session, module).stream())
                                .findFirst()),
                modules,
                session,
                output,
                log);
    }

    /** The folders of all projects; where none has one, what is found above them, or what the settings name. */
    private static List<Path> requirements(MavenSession session) {
        List<Path> folders = ReportInputs.requirements(session.getProjects());
        return folders.isEmpty() ? ReportInputs.existing(Layout.REQUIREMENTS, tops(session)) : folders;
    }

    private static List<Path> tops(MavenSession session) {
        return ReportInputs.folders(session.getTopLevelProject(), session);
    }

    /** A parameter of paths in the plugin's configuration, which only goals get to see ready made. */
    private static Stream<Path> configured(MavenProject project, String parameter) {
        return CountersignExtension.plugin(project).stream()
                .map(plugin -> plugin.getConfiguration())
                .filter(Xpp3Dom.class::isInstance)
                .flatMap(configuration -> Stream.of(((Xpp3Dom) configuration).getChildren(parameter)))
                .flatMap(
                        element -> element.getChildCount() == 0 ? Stream.of(element) : Stream.of(element.getChildren()))
                .map(Xpp3Dom::getValue)
                .filter(value -> value != null && !value.isBlank())
                .map(value -> project.getBasedir().toPath().resolve(value.strip()));
    }
}
