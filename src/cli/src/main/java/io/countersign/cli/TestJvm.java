package io.countersign.cli;

import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The JVM the tests run in. It has the agent attached and the listener on its class path, and nothing else of ours. */
final class TestJvm {

    private static final String MAIN_CLASS = "io.countersign.junit.launch.Main";
    private static final String OURS = "countersign: the tests could not be started: ";
    private static final int POLL_MILLIS = 100;

    /** The java command reads its argument files as it reads its arguments. */
    private static final Charset NATIVE = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private final Installation installation;
    private final Path root;
    private final Path evidence;
    private final Path work;
    private final Recorded recorded;

    /**
     * @param root the folder the tests run in, which is where Maven runs them
     * @param evidence where the evidence goes
     * @param work a folder for the files the two JVMs talk through
     * @param recorded the classes to record
     */
    TestJvm(Installation installation, Path root, Path evidence, Path work, Recorded recorded) {
        this.installation = installation;
        this.root = root;
        this.evidence = evidence;
        this.work = work;
        this.recorded = recorded;
    }

    /**
     * Runs the tests.
     *
     * @param order what to run, as {@code io.countersign.junit.launch.Order} reads it
     * @param showOutput whether the tests' output goes to ours; to a log file otherwise
     * @return the exit code of the JVM
     */
    int run(List<Path> classPath, Properties order, List<String> jvmArguments, boolean showOutput, ProgressView view)
            throws IOException, InterruptedException {
        Path progress = Files.writeString(work.resolve("progress"), "");
        order.setProperty("progress", progress.toAbsolutePath().toString());
        Path orderFile = work.resolve("order.properties");
        try (Writer writer = Files.newBufferedWriter(orderFile, StandardCharsets.UTF_8)) {
            order.store(writer, null);
        }
        Path argumentFile = Files.writeString(
                work.resolve("java.arguments"), arguments(classPath, order, jvmArguments, orderFile), NATIVE);
        ProcessBuilder builder = new ProcessBuilder(java(), "@" + argumentFile.toAbsolutePath())
                .directory(root.toAbsolutePath().toFile());
        if (showOutput) {
            builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        } else {
            builder.redirectErrorStream(true).redirectOutput(log().toFile());
        }
        Process process = builder.start();
        // A test that reads standard input gets its end, and does not wait for ever.
        process.getOutputStream().close();
        Thread killer = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                view.show(Files.readString(progress, StandardCharsets.US_ASCII));
            }
            view.show(Files.readString(progress, StandardCharsets.US_ASCII));
            return process.exitValue();
        } finally {
            process.destroy();
            Runtime.getRuntime().removeShutdownHook(killer);
        }
    }

    /** Where the tests' output goes when it is not shown. */
    Path log() {
        return evidence.resolve("tests.log");
    }

    /** Why the JVM did not start, in its own words: what our own main class said, or else the first line; empty when there is none. */
    String complaint() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        // Tests print in any encoding: this one takes all bytes.
        List<String> lines = Files.readAllLines(log(), StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.stream()
                .filter(line -> line.startsWith(OURS))
                .map(line -> line.substring(OURS.length()))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(line -> ": " + line)
                .orElse("");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String arguments(List<Path> classPath, Properties order, List<String> jvmArguments, Path orderFile) {
        List<Path> all = new ArrayList<>(installation.listener());
        all.addAll(classPath);
        PlatformVersion.launcherFor(classPath, installation.launchers()).ifPresent(all::add);
        List<String> arguments = new ArrayList<>();
        arguments.add("-javaagent:" + installation.agent().toAbsolutePath() + "=exec="
                + evidence.resolve("jacoco.exec").toAbsolutePath()
                + ",includes=" + recorded.includes() + ",excludes=" + recorded.excludes()
                + (isParallel(order) ? ",layout=chosen" : ""));
        arguments.add("-Dcountersign.directory=" + evidence.toAbsolutePath());
        arguments.addAll(jvmArguments);
        arguments.add("-cp");
        arguments.add(all.stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(System.getProperty("path.separator"))));
        arguments.add(MAIN_CLASS);
        arguments.add(orderFile.toAbsolutePath().toString());
        return arguments.stream().map(TestJvm::quoted).collect(Collectors.joining("\n")) + "\n";
    }

    /** The agent cannot see what the launcher is told: whether some engine's tests will overlap. */
    private static boolean isParallel(Properties order) {
        return order.stringPropertyNames().stream()
                .filter(key -> key.startsWith("config.") && key.endsWith(".parallel.enabled"))
                .anyMatch(key -> Boolean.parseBoolean(order.getProperty(key)));
    }

    /** As argument files of the java command want it. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
