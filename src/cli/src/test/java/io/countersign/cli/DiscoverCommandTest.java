package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoverCommandTest {

    /** What is discovered below: a class of this module's own tests, copied. */
    static class Carrying {

        @Test
        @Tag("REQ-1")
        @DisplayName("REQ-2: pays")
        void pays() {
            assertThat(1).isPositive();
        }
    }

    @TempDir
    Path root;

    private static String file(Path path) throws IOException {
        return Files.readString(path);
    }

    private void project(Path testClasses) throws IOException {
        String name = Carrying.class.getName().replace('.', '/') + ".class";
        Path copy = testClasses.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(Path.of("target/test-classes").resolve(name), copy);
    }

    @Test
    void looksIntoTheUsualFoldersAndWritesTheFirstFiles() throws IOException {
        project(root.resolve("target/test-classes"));
        Files.createDirectories(root.resolve("src/test/resources"));
        Files.writeString(
                root.resolve("src/test/resources/a.feature"), "@REQ-7\nFeature: F\n  Scenario: refunds\n    Given x\n");

        CommandLineRun run = CommandLineRun.of("discover", "--root", root.toString());

        assertThat(run).isEqualTo(new CommandLineRun(0, """
                Tests          2: 1 method in 1 class, 1 scenario in 1 feature file
                Carry an ID    2

                  Where       Tests    IDs  Examples
                  tags REQ-…      2      2  REQ-1, REQ-7

                  Looks like IDs, may be something else  Tests    IDs  Examples
                  names REQ-…                                1      1  REQ-2

                IDs            2; no requirements are declared yet

                Written: countersign.yaml
                Written: requirements/discovered.yaml
                """, ""));
        assertThat(file(root.resolve("requirements/discovered.yaml"))).contains("id: REQ-1", "id: REQ-7");
    }

    @Test
    void looksWhereItIsTold() throws IOException {
        project(root.resolve("classes"));
        Files.writeString(root.resolve("spec.yaml"), "requirements: [{id: REQ-1, title: T}]");

        CommandLineRun run = CommandLineRun.of(
                "discover",
                "--root=" + root,
                "--test-classes=" + root.resolve("classes"),
                "--requirements=" + root.resolve("spec.yaml"));

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("IDs            1: 1 declared, 0 not\n")
                .endsWith("requirements/discovered.yaml is not needed: every ID is declared.\n");
    }

    @Test
    void saysThatThereIsNoTest() {
        assertThat(CommandLineRun.of("discover", "--root", root.toString()))
                .isEqualTo(new CommandLineRun(
                        4,
                        "",
                        "No test was found: compile the tests first, and name their class folders with --test-classes and"
                                + " the folders of feature files with --test-sources.\n"));
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void refusesAPlaceThatIsNotThere() {
        CommandLineRun run = CommandLineRun.of("discover", "--root=" + root, "--test-classes=nowhere");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("nowhere: is on --test-classes and does not exist;")
                .endsWith("1 fault in the inputs.\n");
    }
}
