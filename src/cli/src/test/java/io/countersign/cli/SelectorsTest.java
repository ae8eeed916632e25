package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SelectorsTest {

    private static final String TEST_CLASS = "^(Test.*|.+[.$]Test.*|.*Tests?|.*TestCase|.*IT)$";

    private static Selectors parsed(String... arguments) {
        Selectors selectors = new Selectors();
        new CommandLine(CommandSpec.create().addMixin("selectors", CommandSpec.forAnnotatedObject(selectors)))
                .parseArgs(arguments);
        return selectors;
    }

    private static Properties order(String... arguments) {
        return parsed(arguments).order(List.of(), List.of());
    }

    @Test
    void scansTheFoldersOfTheClassPathWithoutTheCodeUnderReview(@TempDir Path root) throws IOException {
        Path tests = Files.createDirectories(root.resolve("target/test-classes"));
        Path classes = Files.createDirectories(root.resolve("target/classes"));
        Path jar = Files.createFile(root.resolve("lib.jar"));

        Properties order =
                parsed().order(List.of(tests, classes, jar), List.of(root.resolve("target/../target/classes")));

        assertThat(order.getProperty("scan")).isEqualTo(tests.toString());
        assertThat(order.getProperty("include.class")).isEqualTo(TEST_CLASS);
    }

    @Test
    void scansWhatItIsTold(@TempDir Path root) {
        assertThat(parsed("--scan", "a.jar").order(List.of(root), List.of()).getProperty("scan"))
                .isEqualTo(Path.of("a.jar").toAbsolutePath().toString());
    }

    @Test
    void handsEverySelectorAndFilterOn() {
        Properties order = order(
                ("-p a.b -p c -c a.B -m a.B#c(int) --select-unique-id [engine:e] -N .*Slow -t fast|db -T slow -e x -E y"
                                + " --config k=v=w --config other=1")
                        .split(" "));

        assertThat(order)
                .containsEntry("select.package", "a.b\nc")
                .containsEntry("select.class", "a.B")
                .containsEntry("select.method", "a.B#c(int)")
                .containsEntry("select.uid", "[engine:e]")
                .containsEntry("exclude.class", ".*Slow")
                .containsEntry("include.tag", "fast|db")
                .containsEntry("exclude.tag", "slow")
                .containsEntry("include.engine", "x")
                .containsEntry("exclude.engine", "y")
                .containsEntry("config.k", "v=w")
                .containsEntry("config.other", "1");
    }

    @Test
    void filtersNoClassThatIsNamed() {
        assertThat(order("-p", "a").getProperty("include.class")).isEqualTo(TEST_CLASS);
        assertThat(order("-c", "a.Odd").getProperty("include.class")).isEmpty();
        assertThat(order("-m", "a.Odd#b").getProperty("include.class")).isEmpty();
        assertThat(order("-c", "a.Odd", "-n", ".*").getProperty("include.class"))
                .isEqualTo(".*");
    }

    @Test
    void knowsWhenNothingIsSelected(@TempDir Path folder) {
        assertThat(parsed().selectNothing(List.of(Path.of("a.jar")), List.of())).isTrue();
        assertThat(parsed().selectNothing(List.of(folder), List.of(folder))).isTrue();
        assertThat(parsed().selectNothing(List.of(folder), List.of())).isFalse();
        assertThat(parsed("-p", "a").selectNothing(List.of(), List.of())).isFalse();
        assertThat(parsed("--scan", "a.jar").selectNothing(List.of(), List.of()))
                .isFalse();
    }

    @Test
    void findsNestedClassesAndNamesThoseThatAreMissing(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.createFile(folder.resolve("a/B$C.class"));

        assertThat(parsed("-c", "a.B$C", "-c", "a.B.C", "-m", "a.B$C#d(int)").faults(List.of(folder)))
                .extracting(Object::toString)
                .containsExactly(
                        "a.B.C: there is no such class on --test-classpath; write it with its package, and $ before a "
                                + "nested class");
    }
}
