package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformVersionTest {

    private static final String ENGINE = "org/junit/platform/engine/TestEngine.class";
    private static final String LAUNCHER = "org/junit/platform/launcher/Launcher.class";
    private static final List<Path> LAUNCHERS = Stream.of("1.8.2", "1.9.3", "1.10.2", "1.14.4", "6.0.3", "6.1.3")
            .map(version -> Path.of("junit-platform-launcher-" + version + ".jar"))
            .toList();

    @TempDir
    private Path folder;

    private Path jar(String name, String version, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!version.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        }
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
            }
        }
        return jar;
    }

    private static String fault(List<Path> classPath) {
        InputException[] thrown = new InputException[1];
        assertThatThrownBy(() -> PlatformVersion.launcherFor(classPath, LAUNCHERS))
                .isInstanceOfSatisfying(InputException.class, e -> thrown[0] = e);
        return thrown[0].faults().get(0).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "1.8.0, 1.8.2",
        "1.8.2, 1.8.2",
        "1.9.0, 1.9.3",
        "1.10.5, 1.10.2",
        "1.14.4, 1.14.4",
        "6.0.0, 6.0.3",
        "6.1.3, 6.1.3",
        "1.14.0-RC1, 1.14.4"
    })
    void takesTheLauncherOfTheSameLine(String platform, String launcher) throws IOException {
        Path engine = jar("engine.jar", platform, ENGINE);

        assertThat(PlatformVersion.launcherFor(List.of(Path.of("missing.jar"), engine), LAUNCHERS))
                .contains(Path.of("junit-platform-launcher-" + launcher + ".jar"));
    }

    @Test
    void addsNoLauncherToOneThatIsThere() throws IOException {
        assertThat(PlatformVersion.launcherFor(
                        List.of(jar("engine.jar", "1.7.0", ENGINE), jar("launcher.jar", "1.7.0", LAUNCHER)), LAUNCHERS))
                .isEmpty();
    }

    @Test
    void saysThatThereIsNoPlatform() throws IOException {
        assertThat(fault(List.of(jar("other.jar", "1"), folder, Files.writeString(folder.resolve("no.jar"), "no jar"))))
                .isEqualTo("--test-classpath: there is no JUnit Platform on it, so no test engine either; add "
                        + "junit-jupiter-engine, junit-vintage-engine (for JUnit 4) or another engine");
    }

    @ParameterizedTest
    @CsvSource({"1.7.2, 1.7.2", "7.0.0, 7.0.0", "'', unknown"})
    void namesTheLinesItHasWhenNoneFits(String manifest, String version) throws IOException {
        assertThat(fault(List.of(jar("engine.jar", manifest, ENGINE))))
                .isEqualTo("--test-classpath: it holds JUnit Platform " + version
                        + ", and launchers are at hand for 1.8, 1.9, "
                        + "1.10, 1.14, 6.0, 6.1; add junit-platform-launcher " + version + " to it");
    }

    @Test
    void looksIntoFoldersToo() throws IOException {
        Files.createDirectories(folder.resolve(ENGINE).getParent());
        Files.createFile(folder.resolve(ENGINE));

        assertThat(fault(List.of(folder))).contains("it holds JUnit Platform unknown");
    }
}
