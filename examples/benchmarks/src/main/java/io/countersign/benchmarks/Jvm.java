package io.countersign.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a variant and measures it. */
public final class Jvm {

    /** The {@code java} that runs this. */
    public static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final int SHOWN_LINES = 15;

    private Jvm() {}

    /**
     * Runs one variant to its end.
     *
     * @throws RunFailed when it does not end with 0, or ran no test
     */
    public static Result run(Variant variant, Run run) throws RunFailed {
        Places.emptied(run.folder());
        Places.emptied(run.perTest());
        List<String> command = variant.command(run);
        ChildCpu cpu = ChildCpu.started();
        long start = System.nanoTime();
        int exitCode = waitFor(command, run);
        double wall = (System.nanoTime() - start) / 1e9;
        double seconds = cpu.seconds();
        if (exitCode != 0) {
            throw new RunFailed(variant.name() + " ended with " + exitCode + ":\n" + end(run.log()));
        }
        return new Result(command, seconds, wall, variant.outcomes(run), run.perTestBytes());
    }

    /** Runs a command line in the folder of {@code run}, and gives its exit code. */
    public static int waitFor(List<String> command, Run run) {
        return waitFor(command, run.folder(), run.log());
    }

    /** Runs a command line in a folder, and gives its exit code. */
    public static int waitFor(List<String> command, Path folder, Path log) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String end(Path log) throws RunFailed {
        try {
            List<String> lines = new String(Files.readAllBytes(log)).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            throw new RunFailed("no log: " + e.getMessage());
        }
    }
}
