package io.countersign.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A project that a test writes and builds. */
final class MavenProjectFolder {

    private static final int LIMIT_SECONDS = 240;

    private static final String SETTINGS = """
            <settings>
              <profiles>
                <profile>
                  <id>main-build</id>
                  <repositories>
                    <repository>
                      <id>main-build</id>
                      <url>%1$s</url>
                      <releases><checksumPolicy>ignore</checksumPolicy></releases>
                    </repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository>
                      <id>main-build</id>
                      <url>%1$s</url>
                      <releases><checksumPolicy>ignore</checksumPolicy></releases>
                    </pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles>
                <activeProfile>main-build</activeProfile>
              </activeProfiles>
            </settings>
            """;

    private final Path folder;
    private Path mavenHome = place("maven.home");
    private Path javaHome = Path.of(System.getProperty("java.home"));

    private MavenProjectFolder(Path folder) {
        this.folder = folder;
    }

    /** An empty folder, kept after the test for those who want to look. */
    static MavenProjectFolder named(String name) {
        Path folder = place("projects").resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new MavenProjectFolder(folder);
    }

    /** A copy of one of the examples, without what a build left in it. */
    static MavenProjectFolder ofExample(String name) {
        MavenProjectFolder copy = named("example-" + name);
        Path example = place("examples").resolve(name).normalize();
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = example.relativize(file);
                if (StreamSupport.stream(inside.spliterator(), false)
                        .noneMatch(part -> part.toString().equals("target"))) {
                    copy.file(inside.toString(), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static Path place(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new AssertionError("the system property " + property + " is set by src/maven-plugin/pom.xml");
        }
        return Path.of(value);
    }

    /** The Maven that is not the one of this build. */
    MavenProjectFolder withOtherMaven() {
        mavenHome = place("other.maven.home");
        return this;
    }

    MavenProjectFolder withJdk(Path home) {
        javaHome = home;
        return this;
    }

    MavenProjectFolder file(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(path(name));
    }

    WrittenReport report() {
        return report("target/countersign/report");
    }

    WrittenReport report(String place) {
        return WrittenReport.in(path(place));
    }

    /** Builds it as a user would, with goals and options as on Maven's command line. */
    Built build(String... arguments) {
        List<String> goals = new ArrayList<>(List.of("-ntp"));
        goals.addAll(List.of(arguments));
        StringBuffer log = new StringBuffer();
        try {
            Path settings = Files.writeString(
                    Files.createTempFile("settings", ".xml"),
                    SETTINGS.formatted(place("main.repository").toUri()));
            InvocationRequest request = new DefaultInvocationRequest();
            request.setBaseDirectory(folder.toFile());
            request.setJavaHome(javaHome.toFile());
            request.setLocalRepositoryDirectory(place("local.repository").toFile());
            request.setUserSettingsFile(settings.toFile());
            request.setBatchMode(true);
            request.setGoals(goals);
            request.setTimeoutInSeconds(LIMIT_SECONDS);
            Properties properties = new Properties();
            properties.setProperty("style.color", "never");
            request.setProperties(properties);
            request.setOutputHandler(line -> log.append(line).append('\n'));
            DefaultInvoker invoker = new DefaultInvoker();
            invoker.setMavenHome(mavenHome.toFile());
            InvocationResult result = invoker.execute(request);
            Files.delete(settings);
            if (result.getExecutionException() != null) {
                throw new AssertionError(result.getExecutionException().getMessage() + "\n" + log);
            }
            return new Built(result.getExitCode(), log.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MavenInvocationException e) {
            throw new AssertionError(e);
        }
    }
}
