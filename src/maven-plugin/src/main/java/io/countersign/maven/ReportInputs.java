package io.countersign.maven;

import io.countersign.analysis.BuildModule;
import io.countersign.analysis.Inputs;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Finds what a report is made from in Maven projects.
 *
 * @param root the project to whose folder places in the report are relative
 * @param projects whose code and tests it is about
 * @param results what a build tool wrote of their tests
 */
record ReportInputs(MavenProject root, List<MavenProject> projects, ResultPaths results) {

    /** Where a project's things are looked for: in itself, then upwards to the root of the build. */
    static List<Path> folders(MavenProject project, MavenSession session) {
        Set<Path> folders = new LinkedHashSet<>();
        for (MavenProject one = project; one != null && one.getBasedir() != null; one = one.getParent()) {
            folders.add(one.getBasedir().toPath());
        }
        folders.add(Path.of(session.getExecutionRootDirectory()));
        folders.add(session.getRequest().getMultiModuleProjectDirectory().toPath());
        return List.copyOf(folders);
    }

    /** What is there although nobody named it: the first of the folders that has such a file or folder. */
    static Path usual(String name, List<Path> folders) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> folders.get(0).resolve(name));
    }

    /** The same, where nothing is a good answer, too. */
    static List<Path> existing(String name, List<Path> folders) {
        return Stream.of(usual(name, folders)).filter(Files::exists).toList();
    }

    /**
     * The inputs for one report.
     *
     * @param run the run whose evidence counts; the newest if empty
     */
    Inputs with(List<Path> requirements, Path settings, MavenSession session, Optional<String> run) {
        return new Inputs(
                        root.getBasedir().toPath(),
                        requirements,
                        projects.stream()
                                .map(project -> module(project, session))
                                .toList(),
                        settings,
                        run,
                        OtherModules.code(projects, session))
                .asOf(Today.of(session));
    }

    /** The requirements of a reactor: the root's, and those that modules keep for themselves. */
    static List<Path> requirements(List<MavenProject> projects) {
        Set<Path> folders = new LinkedHashSet<>();
        projects.stream()
                .map(project -> project.getBasedir().toPath().resolve(Layout.REQUIREMENTS))
                .filter(Files::isDirectory)
                .forEach(folders::add);
        return List.copyOf(folders);
    }

    /** Where the project's tests leave their evidence. */
    static Path evidence(MavenProject project) {
        String told = project.getProperties().getProperty(Tests.OWN_DIRECTORY, "");
        return !told.isEmpty()
                ? Path.of(told)
                : Path.of(project.getBuild().getDirectory()).resolve(Layout.EVIDENCE_FOLDER);
    }

    private BuildModule module(MavenProject project, MavenSession session) {
        return new BuildModule(
                project.getArtifactId(),
                existing(project.getBuild().getOutputDirectory()),
                evidence(project),
                testClasses(project, session),
                sources(project),
                exec(project),
                results.of(project.getBasedir().toPath()));
    }

    /** Where it is not in its usual place, and was written. */
    private static Optional<Path> exec(MavenProject project) {
        return Optional.of(project.getProperties().getProperty(Tests.OWN_EXEC, ""))
                .filter(told -> !told.isEmpty())
                .map(Path::of)
                .filter(Files::isRegularFile);
    }

    /** A module without code or without tests is no fault. */
    private static List<Path> existing(String folder) {
        return Stream.of(Path.of(folder)).filter(Files::isDirectory).toList();
    }

    /** Tests inherit tests, with what these claim: from another module's, from code that a module has for them, from a library's. */
    private static List<Path> testClasses(MavenProject project, MavenSession session) {
        List<Path> own = existing(project.getBuild().getTestOutputDirectory());
        return own.isEmpty()
                ? own
                : Stream.of(
                                own.stream(),
                                Stream.concat(Stream.of(project), session.getProjects().stream())
                                        .flatMap(one -> Stream.of(
                                                one.getBuild().getOutputDirectory(),
                                                one.getBuild().getTestOutputDirectory()))
                                        .flatMap(folder -> existing(folder).stream()),
                                project.getArtifacts().stream()
                                        .map(Artifact::getFile)
                                        .filter(file -> file != null && file.isFile())
                                        .map(File::toPath))
                        .flatMap(paths -> paths)
                        .distinct()
                        .toList();
    }

    private static List<Path> sources(MavenProject project) {
        List<Path> folders = new ArrayList<>();
        Stream.of(project.getCompileSourceRoots(), project.getTestCompileSourceRoots())
                .flatMap(List::stream)
                .map(Path::of)
                .forEach(folders::add);
        Stream.of(project.getResources(), project.getTestResources())
                .flatMap(List::stream)
                .map(resource -> Path.of(resource.getDirectory()))
                .forEach(folders::add);
        return folders;
    }
}
