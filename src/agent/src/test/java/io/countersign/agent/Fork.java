package io.countersign.agent;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.tools.ExecFileLoader;

/** A JVM of its own, with agents of the test's choice. */
final class Fork {

    /** What a JVM left behind. */
    record Result(int exit, String out, String err) {

        List<String> errLines() {
            return err.lines().toList();
        }
    }

    static final Path PARTS = Path.of(System.getProperty("countersign.parts"));
    static final String STOCK = PARTS.resolve("jacocoagent.jar").toString();

    private final List<String> command = new ArrayList<>();

    Fork(String... jvmArguments) {
        this(Path.of(System.getProperty("java.home")), jvmArguments);
    }

    Fork(Path jdk, String... jvmArguments) {
        command.add(jdk.resolve("bin").resolve("java").toString());
        command.add("-Xverify:all");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(jvmArguments));
    }

    static String own(String options) {
        return "-javaagent:" + ownJar() + "=" + options;
    }

    static String stock(Path exec) {
        return "-javaagent:" + STOCK + "=destfile=" + exec;
    }

    static Path ownJar() {
        return Path.of(System.getProperty("countersign.agent.jar"));
    }

    /** The fixtures and the libraries they use, without the agent's own classes. */
    static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("countersign-agent") && !entry.endsWith("/classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    Result main(Class<?> type, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-cp", classPath(), type.getName()));
        all.addAll(List.of(arguments));
        return run(all);
    }

    Result run(List<String> arguments) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(arguments);
        Path out = Files.createTempFile("fork", ".out");
        Path err = Files.createTempFile("fork", ".err");
        try {
            Process process = new ProcessBuilder(whole)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("still running: " + whole);
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** The content of an execution data file in a form that can be compared. */
    static Map<String, String> hits(Path exec) throws IOException {
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(exec.toFile());
        Map<String, String> hits = new TreeMap<>();
        for (ExecutionData data : loader.getExecutionDataStore().getContents()) {
            hits.put(data.getName() + " " + Long.toHexString(data.getId()), bits(data.getProbes()));
        }
        return hits;
    }

    private static String bits(boolean[] probes) {
        StringBuilder bits = new StringBuilder();
        for (boolean probe : probes) {
            bits.append(probe ? '1' : '0');
        }
        return bits.toString();
    }
}
