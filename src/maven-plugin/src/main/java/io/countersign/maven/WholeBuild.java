package io.countersign.maven;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** All projects of a build, whoever asks for their report or bundle. */
final class WholeBuild {

    private WholeBuild() {}

    /** The report, with what is found in the usual places, and what the root's POM says of others. */
    static Report report(MavenSession session, Log log) {
        MavenProject root = session.getTopLevelProject();
        List<String> formats = Formats.of(PluginConfiguration.texts(root, session, "formats"), root);
        Path output = ReportInputs.evidence(root)
                .resolve(session.getProjects().size() > 1 ? Layout.AGGREGATE_FOLDER : Layout.REPORT_FOLDER);
        Judged judged = judged(
                session,
                configured(root, session, "requirements").toList(),
                configured(root, session, "settings").findFirst(),
                project -> PluginConfiguration.texts(project, session, "results"));
        return Report.write(judged, formats, output, log);
    }

    /**
     * What it is found to be.
     *
     * @param requirements those of the usual places if empty
     * @param settings those of the usual places if empty
     * @param results what is said for a project of where its results are
     */
    static Judged judged(
            MavenSession session,
            List<Path> requirements,
            Optional<Path> settings,
            Function<MavenProject, List<String>> results) {
        List<MavenProject> modules = session.getProjects().stream()
                .filter(project -> !project.getPackaging().equals("pom"))
                .toList();
        if (modules.isEmpty()) {
            return Judged.nothing("the build has no module with code.");
        }
        ResultPaths paths = results(modules, session, results);
        return Judged.of(
                new ReportInputs(session.getTopLevelProject(), withRoot(modules, session, paths), paths)
                        .with(
                                requirements.isEmpty() ? requirements(session) : requirements,
                                settings.orElseGet(() -> settings(session)),
                                session,
                                modules.stream()
                                        .flatMap(module -> RunId.ofRecorded(session, module).stream())
                                        .findFirst()),
                modules,
                session);
    }

    private static ResultPaths results(
            List<MavenProject> modules, MavenSession session, Function<MavenProject, List<String>> results) {
        Map<Path, List<String>> texts = new LinkedHashMap<>();
        Stream.concat(modules.stream(), Stream.of(session.getTopLevelProject()))
                .forEach(project -> texts.putIfAbsent(project.getBasedir().toPath(), results.apply(project)));
        ResultPaths paths = ResultPaths.find(texts);
        if (!NothingRan.skipped(modules, session)) {
            paths.check();
        }
        return paths;
    }

    /** The root has no code, and may have results of somebody else. */
    private static List<MavenProject> withRoot(List<MavenProject> modules, MavenSession session, ResultPaths paths) {
        MavenProject root = session.getTopLevelProject();
        return modules.contains(root) || paths.of(root.getBasedir().toPath()).isEmpty()
                ? modules
                : Stream.concat(modules.stream(), Stream.of(root)).toList();
    }

    /** Those of the root, or above it. */
    static Path settings(MavenSession session) {
        return ReportInputs.usual(Layout.SETTINGS, tops(session));
    }

    /** The folders of all projects; where none has one, what is found above them, or what the settings name. */
    static List<Path> requirements(MavenSession session) {
        List<Path> folders = ReportInputs.requirements(session.getProjects());
        return folders.isEmpty() ? ReportInputs.existing(Layout.REQUIREMENTS, tops(session)) : folders;
    }

    private static List<Path> tops(MavenSession session) {
        return ReportInputs.folders(session.getTopLevelProject(), session);
    }

    /** A parameter of paths, from the root on. */
    private static Stream<Path> configured(MavenProject project, MavenSession session, String parameter) {
        return PluginConfiguration.texts(project, session, parameter).stream()
                .map(text -> project.getBasedir().toPath().resolve(text));
    }
}
