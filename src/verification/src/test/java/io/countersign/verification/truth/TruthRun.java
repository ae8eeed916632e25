package io.countersign.verification.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceReader;
import io.countersign.verification.runs.Jvm;
import io.countersign.verification.runs.Places;
import io.countersign.verification.runs.Ran;
import io.countersign.verification.runs.TestProject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * One run of a suite, in a JVM of its own with the installed agent and listener.
 *
 * @param folder holds the evidence and jacoco.exec
 * @param evidence as it was read
 * @param seen what the suite noticed about itself
 */
record TruthRun(Path folder, Evidence evidence, Properties seen) {

    /**
     * Runs all tests of a project.
     *
     * @param platform the version of the JUnit Platform on its class path
     * @param background whether the suite is one with a background
     * @param settings system properties
     */
    static TruthRun of(TestProject project, boolean background, String platform, String layout, List<String> settings) {
        Path folder = emptied(project.path("target/run"));
        List<String> command = new ArrayList<>();
        command.add("-javaagent:" + Places.installed("agent").get(0) + "=exec=" + folder.resolve("jacoco.exec")
                + ",layout=" + layout);
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=4");
        command.add("-Dcountersign.directory=" + folder);
        command.add("-Dtruth.background=" + background);
        command.add("-Dtruth.seen=" + folder.resolve("seen.properties"));
        settings.forEach(setting -> command.add("-D" + setting));
        List<Path> classPath = new ArrayList<>(project.testClassPath());
        classPath.addAll(Places.installed("listener"));
        classPath.add(launcher(platform));
        command.add("-cp");
        command.add(Jvm.classPath(classPath));
        command.add("io.countersign.junit.launch.Main");
        command.add(order(project, folder).toString());
        Ran ran = Jvm.run(project.root(), command);
        assertThat(ran.exit()).as(ran.toString()).isZero();
        assertThat(ran.err()).isEmpty();
        return new TruthRun(folder, evidence(folder), seen(folder.resolve("seen.properties")));
    }

    static Path launcher(String platform) {
        return Places.dist().resolve("launchers/junit-platform-launcher-" + platform + ".jar");
    }

    private static Path order(TestProject project, Path folder) {
        Properties order = new Properties();
        order.setProperty("scan", project.path("target/test-classes").toString());
        order.setProperty("progress", folder.resolve("progress").toString());
        Path file = folder.resolve("order.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            order.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Path emptied(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Evidence evidence(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(candidate -> candidate.toString().endsWith(".evidence"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream input = Files.newInputStream(file)) {
                return EvidenceReader.read(file.toString(), input);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties seen(Path file) {
        Properties seen = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            seen.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }

    int seen(String key) {
        return Integer.parseInt(seen.getProperty(key, "0"));
    }
}
