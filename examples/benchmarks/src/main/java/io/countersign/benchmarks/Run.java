package io.countersign.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One JVM that runs one suite in one variant.
 *
 * @param folder an empty folder of its own
 */
public record Run(Places places, Suite suite, Path folder) {

    /** Where a variant puts what it records per test, and nothing else: its size is the "bytes" of the tables. */
    public Path perTest() {
        return folder.resolve("per-test");
    }

    /** Where a variant puts what it records for the whole run. */
    Path aggregate() {
        return folder.resolve("jacoco.exec");
    }

    /** What the JVM said. */
    public Path log() {
        return folder.resolve("log.txt");
    }

    Path progress() {
        return folder.resolve("progress");
    }

    /** A file the tests may leave figures in. */
    Path times() {
        return folder.resolve("times");
    }

    /** The same for every variant, so that no variant pays for what stands on another's class path. */
    public String classPath() {
        List<String> entries = new ArrayList<>();
        places.listener().forEach(jar -> entries.add(jar.toString()));
        entries.add(places.ownClasses().toString());
        entries.addAll(suite.classPath());
        entries.add(places.launcher(suite.platformVersion()).toString());
        return String.join(File.pathSeparator, entries);
    }

    Path order() {
        Properties order = new Properties();
        order.putAll(suite.order());
        order.setProperty("progress", progress().toString());
        Path file = folder.resolve("order.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            order.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    long perTestBytes() {
        try (Stream<Path> files = Files.walk(perTest())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
