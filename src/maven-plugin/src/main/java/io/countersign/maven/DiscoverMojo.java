package io.countersign.maven;

import io.countersign.analysis.discover.Discover;
import io.countersign.analysis.discover.DiscoverInputs;
import io.countersign.analysis.discover.Discovered;
import io.countersign.analysis.discover.FirstFiles;
import io.countersign.report.format.Visible;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Says what the tests of all projects of the build carry already that looks like an ID, as <code>countersign discover</code> does. It
 * runs nothing and overwrites nothing. Compile the tests first: <code>mvn test-compile countersign:discover</code>.
 */
@Mojo(name = "discover", aggregator = true, threadSafe = true)
public final class DiscoverMojo extends CountersignMojo {

    private static final String USUAL_SOURCES = "src/test";

    /**
     * Write <code>countersign.yaml</code> and <code>requirements/discovered.yaml</code> into the root of the build, where they are not
     * there already. What would stand in them is shown if not.
     */
    @Parameter(property = "countersign.write", defaultValue = "false")
    private boolean write;

    /** Files and folders of requirements, to tell known IDs; the folders <code>requirements</code> of all projects if not set. */
    @Parameter(property = "countersign.requirements")
    private List<File> requirements;

    /** The settings; <code>countersign.yaml</code> in the root of the build if not set. */
    @Parameter(property = "countersign.settings")
    private File settings;

    @Override
    protected void run() throws MojoFailureException {
        DiscoverInputs inputs = inputs();
        Discovered discovered = Discover.read(inputs);
        if (discovered.testCount() == 0) {
            throw new MojoFailureException(
                    "No test was found: compile the tests first, with "
                            + "mvn test-compile countersign:discover, and feature files are looked for below src/test and the test resources.");
        }
        (write ? FirstFiles.write(discovered, inputs) : FirstFiles.show(discovered, inputs))
                .forEach(line -> getLog().info(Visible.text(line)));
        if (!write) {
            getLog().info("");
            getLog().info("With -Dcountersign.write the files are written, where they are not there already.");
        }
    }

    private DiscoverInputs inputs() {
        List<MavenProject> projects = session().getProjects();
        return new DiscoverInputs(
                session().getTopLevelProject().getBasedir().toPath(),
                classes(projects),
                projects.stream().flatMap(DiscoverMojo::sources).distinct().toList(),
                requirements.isEmpty()
                        ? WholeBuild.requirements(session())
                        : requirements.stream().map(File::toPath).toList(),
                settings == null ? WholeBuild.settings(session()) : settings.toPath());
    }

    /** Tests may inherit from what a module has for the tests of others, and carry its annotations. */
    private static List<Path> classes(List<MavenProject> projects) {
        return Stream.concat(
                        projects.stream().map(project -> project.getBuild().getTestOutputDirectory()),
                        projects.stream().map(project -> project.getBuild().getOutputDirectory()))
                .map(Path::of)
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    private static Stream<Path> sources(MavenProject project) {
        Path built = Path.of(project.getBuild().getDirectory());
        return Stream.of(
                        Stream.of(project.getBasedir().toPath().resolve(USUAL_SOURCES)),
                        project.getTestCompileSourceRoots().stream().map(Path::of),
                        project.getTestResources().stream()
                                .map(Resource::getDirectory)
                                .map(Path::of))
                .flatMap(folders -> folders)
                .filter(Files::isDirectory)
                // Where the whole project is a resource, its build holds everything a second time.
                .filter(folder -> !built.startsWith(folder));
    }
}
