package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Runs tests as {@code countersign run} does, with JaCoCo's own agent in the place of ours and with the listener switched off. */
final class StockAgent {

    /** What {@code countersign run} takes for a test class when it is told nothing else. */
    static final String TEST_CLASS = "^(Test.*|.+[.$]Test.*|.*Tests?|.*TestCase|.*IT)$";

    private StockAgent() {}

    /**
     * Runs the tests.
     *
     * @param platform the version of the JUnit Platform on the class path
     * @param order what {@code io.countersign.junit.launch.Order} reads
     * @param exec where JaCoCo writes
     */
    static void run(
            Path folder,
            List<Path> classPath,
            String platform,
            List<String> jvmArguments,
            Properties order,
            Path exec) {
        Path orderFile = exec.resolveSibling("stock-order.properties");
        order.setProperty("progress", exec.resolveSibling("stock-progress").toString());
        try {
            Files.createDirectories(orderFile.getParent());
            Files.deleteIfExists(exec);
            try (Writer writer = Files.newBufferedWriter(orderFile)) {
                order.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Path> all = new ArrayList<>(Places.installed("listener"));
        all.addAll(classPath);
        all.add(Places.dist().resolve("launchers/junit-platform-launcher-" + platform + ".jar"));
        List<String> command = new ArrayList<>();
        command.add("-javaagent:" + Places.jar("org.jacoco.agent-0.8.15-runtime") + "=destfile=" + exec);
        command.add("-Dcountersign.skip=true");
        command.addAll(jvmArguments);
        command.add("-cp");
        command.add(Jvm.classPath(all));
        command.add("io.countersign.junit.launch.Main");
        command.add(orderFile.toString());
        Ran ran = Jvm.run(folder, command);
        assertThat(ran.exit()).as(ran.toString()).isZero();
    }
}
