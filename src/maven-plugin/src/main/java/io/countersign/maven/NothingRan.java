package io.countersign.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Says why there is no evidence, as far as the build shows it. */
final class NothingRan {

    private static final List<String> SKIPPING = List.of("skipTests", "maven.test.skip", "maven.test.skip.exec");
    private static final List<String> RESULTS = List.of("surefire-reports", "failsafe-reports");

    private NothingRan() {}

    static String reason(List<MavenProject> projects, MavenSession session) {
        if (projects.stream().noneMatch(NothingRan::hasTests)) {
            return "there are no compiled tests.";
        }
        for (String property : SKIPPING) {
            // As in Maven, -DskipTests without a value skips them.
            if (List.of("", "true").contains(session.getUserProperties().getProperty(property, "no"))) {
                return "the tests were skipped (-D" + property + ").";
            }
        }
        if (projects.stream().anyMatch(NothingRan::hasResults)) {
            return "tests ran and left no evidence. Their JVM was started without the recorder, or the JUnit Platform did not run "
                    + "them: JUnit 4 needs org.junit.vintage:junit-vintage-engine among the test dependencies, TestNG "
                    + "org.junit.support:testng-engine, and a fixed argLine of Surefire @{argLine} in it.";
        }
        return "no test ran before this goal; run it with or after mvn test.";
    }

    private static boolean hasTests(MavenProject project) {
        return holds(Path.of(project.getBuild().getTestOutputDirectory()), ".class");
    }

    private static boolean hasResults(MavenProject project) {
        return RESULTS.stream()
                .anyMatch(folder ->
                        holds(Path.of(project.getBuild().getDirectory()).resolve(folder), ".xml"));
    }

    private static boolean holds(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(suffix));
        } catch (IOException e) {
            return false;
        }
    }
}
