package io.countersign.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Says why there is no evidence, as far as the build shows it. */
final class NothingRan {

    private static final List<String> SKIPPING = List.of("skipTests", "maven.test.skip", "maven.test.skip.exec");
    /** Maven's phases from the tests on. */
    private static final Set<String> WITH_TESTS = Set.of(
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private static final List<String> RESULTS = List.of("surefire-reports", "failsafe-reports");

    private NothingRan() {}

    /** Whether the build ran tests or was meant to: of one that compiles only, nobody expects a report. */
    static boolean isTold(List<MavenProject> projects, MavenSession session) {
        return session.getGoals().stream().anyMatch(WITH_TESTS::contains)
                || projects.stream()
                        .anyMatch(project -> holds(
                                ReportInputs.evidence(project),
                                name -> name.startsWith(RunId.of(session)) && name.endsWith(".evidence")));
    }

    static String reason(List<MavenProject> projects, MavenSession session) {
        if (projects.stream().noneMatch(project -> hasTests(project) || hasTestSources(project))) {
            return "there are no tests.";
        }
        Optional<String> skipping = skipping(projects, session);
        if (skipping.isPresent()) {
            return "the tests were skipped (" + skipping.get() + ").";
        }
        if (projects.stream().anyMatch(NothingRan::hasResults)) {
            return "tests ran and left no evidence. Their JVM was started without the recorder, or the JUnit Platform did not run "
                    + "them: JUnit 4 needs org.junit.vintage:junit-vintage-engine among the test dependencies, TestNG "
                    + "org.junit.support:testng-engine, and a fixed argLine of Surefire @{argLine} in it.";
        }
        return "no test ran before this goal; run it with or after mvn test.";
    }

    /** Whether the user has the tests skipped, so that nothing is missed that they would have left. */
    static boolean skipped(List<MavenProject> projects, MavenSession session) {
        return skipping(projects, session).isPresent();
    }

    /** The property that has the tests skipped, as one sets it. */
    private static Optional<String> skipping(List<MavenProject> projects, MavenSession session) {
        return SKIPPING.stream()
                .filter(property -> isSet(session.getUserProperties(), property))
                .map(property -> "-D" + property)
                .findFirst()
                .or(() -> SKIPPING.stream()
                        .filter(property ->
                                projects.stream().allMatch(project -> isSet(project.getProperties(), property)))
                        .map(property -> property + " in the POM")
                        .findFirst());
    }

    /** As in Maven, -DskipTests without a value skips them. */
    private static boolean isSet(Properties properties, String property) {
        return List.of("", "true").contains(properties.getProperty(property, "no"));
    }

    private static boolean hasTests(MavenProject project) {
        return holds(Path.of(project.getBuild().getTestOutputDirectory()), name -> name.endsWith(".class"));
    }

    private static boolean hasTestSources(MavenProject project) {
        return project.getTestCompileSourceRoots().stream().anyMatch(folder -> holds(Path.of(folder), name -> true));
    }

    private static boolean hasResults(MavenProject project) {
        return RESULTS.stream()
                .anyMatch(folder -> holds(
                        Path.of(project.getBuild().getDirectory()).resolve(folder), name -> name.endsWith(".xml")));
    }

    private static boolean holds(Path folder, Predicate<String> name) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> Files.isRegularFile(file) && name.test(String.valueOf(file.getFileName())));
        } catch (IOException e) {
            return false;
        }
    }
}
