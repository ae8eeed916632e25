package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    private static final String SEPARATOR = File.pathSeparator;

    @Test
    void passesOverEmptyEntries() {
        assertThat(Paths.of(List.of(SEPARATOR + "a" + SEPARATOR + SEPARATOR + " " + SEPARATOR + "b" + SEPARATOR, "")))
                .containsExactly(Path.of("a"), Path.of("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/*", "*"})
    void takesAllJarsOfAFolderInTheirOrder(String star, @TempDir Path folder) throws IOException {
        for (String name : List.of("b.jar", "a.jar", "c.txt")) {
            Files.createFile(folder.resolve(name));
        }
        String entry = star.equals("*") ? folder + File.separator + "*" : folder + "/*";

        assertThat(Paths.classPath("--test-classpath", List.of(entry)))
                .containsExactly(folder.resolve("a.jar"), folder.resolve("b.jar"));
    }

    @Test
    void namesEveryEntryThatDoesNotExist() {
        assertThatThrownBy(() -> Paths.classPath("--test-classpath", List.of("nowhere" + SEPARATOR + "none/*")))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.faults())
                                .extracting(Object::toString)
                                .containsExactly(
                                        "nowhere: is on --test-classpath and does not exist; compile the tests first, and separate "
                                                + "entries by \"" + SEPARATOR + "\"",
                                        "none/*: is on --test-classpath and does not exist; compile the tests first, and separate "
                                                + "entries by \"" + SEPARATOR + "\""));
    }

    @Test
    void refusesWhatIsNoPath() {
        assertThatThrownBy(() -> Paths.of(List.of("a\0b")))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.faults().get(0).message())
                                .startsWith("is no path (Nul character not allowed)"));
    }
}
