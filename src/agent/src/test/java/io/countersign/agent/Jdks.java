package io.countersign.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The JDKs beside the one that runs the tests: the classes of the JDK differ, and the agent changes some. */
final class Jdks {

    private Jdks() {}

    /** The JDK of this JVM, and those of later versions in the same folder, if there are any. */
    static List<Path> present() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        List<Path> homes = new ArrayList<>(List.of(own));
        try (Stream<Path> beside = Files.list(own.resolveSibling("."))) {
            for (Path home : beside.sorted().toList()) {
                if (version(home) > Runtime.version().feature()) {
                    homes.add(home.toRealPath());
                }
            }
        }
        return homes;
    }

    /** The feature version of a JDK; 0 when there is none. */
    static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return 0;
        }
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .mapToInt(line -> Runtime.Version.parse(line.replaceAll("JAVA_VERSION=|\"", ""))
                        .feature())
                .findFirst()
                .orElse(0);
    }
}
