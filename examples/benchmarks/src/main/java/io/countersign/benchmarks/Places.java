package io.countersign.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things lie.
 *
 * @param root the repository
 */
public record Places(Path root) {

    private static final String BENCHMARKS = "examples/benchmarks";

    Path suites() {
        return root.resolve(BENCHMARKS).resolve("suites");
    }

    /** Where runs leave their files. */
    public Path work() {
        return root.resolve(BENCHMARKS).resolve("target/work");
    }

    Path ownClasses() {
        return root.resolve(BENCHMARKS).resolve("target/classes");
    }

    /** Another tool that one command fetched. */
    public Path tool(String jar) {
        return root.resolve(BENCHMARKS).resolve("tools/target/jars").resolve(jar + ".jar");
    }

    /** The folder of Allure's command line. */
    public Path allure() {
        return root.resolve(BENCHMARKS).resolve("tools/target/allure/allure-2.34.1");
    }

    String pitClassPath() {
        return read(root.resolve(BENCHMARKS).resolve("tools/target/pit-classpath.txt"));
    }

    Path agent() {
        return jars("agent").get(0);
    }

    List<Path> listener() {
        return jars("listener");
    }

    /** The class path of the command line. */
    public String commandLine() {
        return distribution().resolve("lib") + File.separator + "*";
    }

    Path launcher(String version) {
        return distribution().resolve("launchers/junit-platform-launcher-" + version + ".jar");
    }

    private Path distribution() {
        return root.resolve("src/cli/target/countersign");
    }

    private List<Path> jars(String folder) {
        try (Stream<Path> files = Files.list(distribution().resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path as a reader elsewhere can use it. */
    String shortened(String text) {
        return text.replace(root + File.separator, "")
                .replace(System.getProperty("user.home") + File.separator, "~" + File.separator);
    }

    /** The text of a file, without what is blank around it. */
    public static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file and gives it back. */
    public static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder, whatever was there before. */
    public static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
