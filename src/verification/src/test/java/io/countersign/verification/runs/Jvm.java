package io.countersign.verification.runs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Starts a JVM, waits for its end, and keeps what it printed. */
public final class Jvm {

    private static final int LIMIT_SECONDS = 120;

    private Jvm() {}

    public static Ran run(Path folder, List<String> arguments) {
        return run(folder, Map.of(), arguments);
    }

    /** With further environment variables. */
    static Ran run(Path folder, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile("run", ".out");
            Path err = Files.createTempFile("run", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            String stacks = ended ? "" : stacks(process);
            if (!ended) {
                process.destroyForcibly();
            }
            Ran ran = new Ran(ended ? process.exitValue() : -1, read(out), read(err));
            if (!ended) {
                throw new AssertionError(
                        "did not end within " + LIMIT_SECONDS + " seconds: " + command + "\n" + ran + "\n" + stacks);
            }
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What its threads wait for: a JVM that hangs once in hundreds of runs does not do so again when somebody looks. */
    private static String stacks(Process hanging) throws IOException, InterruptedException {
        Path stacks = Files.createTempFile("run", ".stacks");
        Process jstack = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jstack")
                                .toString(),
                        "-l",
                        String.valueOf(hanging.pid()))
                .redirectErrorStream(true)
                .redirectOutput(stacks.toFile())
                .start();
        if (!jstack.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            jstack.destroyForcibly();
        }
        return read(stacks);
    }

    public static String classPath(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        Files.delete(file);
        return text;
    }
}
