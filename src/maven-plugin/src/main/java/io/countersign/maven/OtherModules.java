package io.countersign.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where the code of a build lies that a report is not about. Requirements are often written for all of it. */
final class OtherModules {

    private static final String USUAL_SOURCES = "src/main/java";
    private static final String USUAL_CLASSES = "target/classes";

    private OtherModules() {}

    /**
     * Folders of classes and sources.
     *
     * @param projects those the report is about
     */
    static List<Path> code(List<MavenProject> projects, MavenSession session) {
        Set<Path> folders = new LinkedHashSet<>();
        session.getAllProjects().forEach(project -> folders.addAll(code(project)));
        projects.forEach(project -> folders.addAll(besideOnDisk(project)));
        projects.forEach(project -> code(project).forEach(folders::remove));
        return folders.stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> code(MavenProject project) {
        return Stream.concat(
                        Stream.of(project.getBuild().getOutputDirectory()), project.getCompileSourceRoots().stream())
                .map(Path::of)
                .toList();
    }

    /** A module that is built from its own folder has neighbours that Maven never read: the modules of the parents that lie on disk. */
    private static List<Path> besideOnDisk(MavenProject project) {
        Set<Path> folders = new LinkedHashSet<>();
        for (MavenProject parent = project.getParent();
                parent != null && parent.getBasedir() != null;
                parent = parent.getParent()) {
            Path base = parent.getBasedir().toPath();
            for (String module : parent.getModules()) {
                Path named = base.resolve(module).normalize();
                Path folder = Files.isDirectory(named) ? named : named.resolveSibling("");
                folders.add(folder.resolve(USUAL_CLASSES));
                folders.add(folder.resolve(USUAL_SOURCES));
            }
        }
        return List.copyOf(folders);
    }
}
