package io.countersign.benchmarks.report;

import io.countersign.benchmarks.ChildCpu;
import io.countersign.benchmarks.Jvm;
import io.countersign.benchmarks.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs a tool that makes a report in a JVM of its own, and measures it. */
final class ReportJvm {

    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Path folder;
    private final int heap;

    /**
     * Takes what is the same for all tools.
     *
     * @param folder where the tool runs, and its log stays
     * @param heap in MiB
     */
    ReportJvm(Path folder, int heap) {
        this.folder = folder;
        this.heap = heap;
    }

    /**
     * What a run cost.
     *
     * @param live MiB that were left after the collection that left most: what the run needs, and not what it was given
     */
    record Cost(int exitCode, double wall, double cpu, int live, String log) {}

    /** Runs {@code java} with these arguments. */
    Cost run(String name, List<String> arguments) {
        Path collections = folder.resolve(name + "-gc.log");
        Path log = folder.resolve(name + "-log.txt");
        List<String> command = new ArrayList<>(List.of(Jvm.JAVA, "-Xmx" + heap + "m", "-Xlog:gc:file=" + collections));
        command.addAll(arguments);
        ChildCpu cpu = ChildCpu.started();
        long start = System.nanoTime();
        int exitCode = Jvm.waitFor(command, folder, log);
        double wall = (System.nanoTime() - start) / 1e9;
        return new Cost(exitCode, wall, cpu.seconds(), live(Places.read(collections)), Places.read(log));
    }

    private static int live(String collections) {
        Matcher matcher = COLLECTED.matcher(collections);
        int most = 0;
        while (matcher.find()) {
            most = Math.max(most, Integer.parseInt(matcher.group(2)));
        }
        return most;
    }

    /** The size of all files below, or of one file, in millions of bytes. */
    static double megabytes(Path place) {
        if (!Files.exists(place)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
