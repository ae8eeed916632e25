package io.countersign.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files Countersign was installed with, beside its own jar.
 *
 * @param home the folder that holds {@code lib}, {@code agent}, {@code listener} and {@code launchers}
 */
record Installation(Path home) {

    /** Where this class was loaded from, unless the system property {@code countersign.home} says otherwise. */
    static Installation find() {
        String home = System.getProperty("countersign.home", "");
        if (!home.isEmpty()) {
            return new Installation(Path.of(home));
        }
        try {
            Path jar = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path lib = jar.toAbsolutePath().getParent();
            Path parent = lib == null ? null : lib.getParent();
            return new Installation(parent == null ? Path.of("") : parent);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of Countersign's own jar is no path", e);
        }
    }

    Path agent() {
        return jars("agent").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no agent in " + home.resolve("agent")));
    }

    /** What goes on the class path of the tests. */
    List<Path> listener() {
        return jars("listener");
    }

    /** JUnit Platform launchers, one for each line of the platform. */
    List<Path> launchers() {
        return jars("launchers");
    }

    /** Everything Countersign itself consists of; empty where it runs from class folders. */
    List<Path> ownJars() {
        return Stream.of("lib", "agent", "listener")
                .filter(folder -> Files.isDirectory(home.resolve(folder)))
                .flatMap(folder -> jars(folder).stream())
                .toList();
    }

    private List<Path> jars(String folder) {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the installation is incomplete: " + home.resolve(folder) + " cannot be read", e);
        }
    }
}
