package io.countersign.cli;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Finds out which JUnit Platform is on a class path, and which launcher fits it. */
final class PlatformVersion {

    private static final String ENGINE_CLASS = "org/junit/platform/engine/TestEngine.class";
    private static final String LAUNCHER_CLASS = "org/junit/platform/launcher/Launcher.class";
    private static final String LAUNCHER_JAR = "junit-platform-launcher-";

    private PlatformVersion() {}

    /**
     * The launcher to add to the class path; empty when it holds one already.
     *
     * @throws InputException when there is no JUnit Platform on the class path, or one no launcher fits
     */
    static Optional<Path> launcherFor(List<Path> classPath, List<Path> launchers) {
        if (find(classPath, LAUNCHER_CLASS).isPresent()) {
            return Optional.empty();
        }
        Path engine = find(classPath, ENGINE_CLASS)
                .orElseThrow(() -> fault("there is no JUnit Platform on it, so no test engine either; add "
                        + "junit-jupiter-engine, junit-vintage-engine (for JUnit 4) or another engine"));
        String version = version(engine);
        return Optional.of(launchers.stream()
                .filter(jar -> line(launcherVersion(jar)).equals(line(version)))
                .findFirst()
                .orElseThrow(() -> fault("it holds JUnit Platform " + version + ", and launchers are at hand for "
                        + launchers.stream()
                                .map(jar -> line(launcherVersion(jar)))
                                .collect(Collectors.joining(", "))
                        + "; add junit-platform-launcher " + version + " to it")));
    }

    private static InputException fault(String message) {
        return new InputException(new Fault(Location.ofFile("--test-classpath"), message));
    }

    /** The first entry of a class path that holds a file. */
    static Optional<Path> find(List<Path> classPath, String file) {
        return classPath.stream().filter(entry -> holds(entry, file)).findFirst();
    }

    private static boolean holds(Path entry, String file) {
        if (Files.isDirectory(entry)) {
            return Files.isRegularFile(entry.resolve(file));
        }
        if (!Files.isRegularFile(entry)) {
            return false;
        }
        try (JarFile jar = new JarFile(entry.toFile(), false)) {
            return jar.getEntry(file) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static String version(Path jar) {
        if (Files.isDirectory(jar)) {
            return "unknown";
        }
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            String version = manifest == null
                    ? null
                    : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null ? "unknown" : version;
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String launcherVersion(Path jar) {
        String name = String.valueOf(jar.getFileName());
        return name.substring(LAUNCHER_JAR.length(), name.length() - ".jar".length());
    }

    /** {@code 1.12} of {@code 1.12.2}: patch versions fit each other. */
    private static String line(String version) {
        String[] parts = version.split("[.-]", 3);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }
}
