package io.countersign.verification.runs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Where the build put what these tests look at. */
public final class Places {

    private Places() {}

    /** The installation of the command line. */
    public static Path dist() {
        return property("countersign.dist");
    }

    static Path example(String name) {
        return property("countersign.examples").resolve(name);
    }

    static Path docs() {
        return property("countersign.docs");
    }

    /** A jar that the build copied, by its name without {@code .jar}. */
    public static Path jar(String name) {
        Path jar = property("countersign.jars").resolve(name + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new AssertionError(jar + " is missing; name it in src/verification/pom.xml");
        }
        return jar;
    }

    public static List<Path> jars(String... names) {
        return Arrays.stream(names).map(Places::jar).toList();
    }

    /** Cucumber's engine and what it needs: the example's class path holds it already. */
    public static List<Path> cucumber() {
        try {
            String classPath = Files.readString(example("payments").resolve("target/test-classpath.txt"));
            return Arrays.stream(classPath.strip().split(File.pathSeparator))
                    .map(Path::of)
                    .filter(jar -> !jar.toString().contains("jupiter"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jars of a folder of the installation. */
    public static List<Path> installed(String folder) {
        try (Stream<Path> files = Files.list(dist().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new AssertionError("the system property " + name + " is set by src/verification/pom.xml");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
