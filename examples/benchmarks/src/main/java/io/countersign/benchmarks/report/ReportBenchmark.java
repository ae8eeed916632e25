package io.countersign.benchmarks.report;

import io.countersign.benchmarks.ChildCpu;
import io.countersign.benchmarks.Jvm;
import io.countersign.benchmarks.Machine;
import io.countersign.benchmarks.MarkdownTable;
import io.countersign.benchmarks.Places;
import io.countersign.benchmarks.Section;
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

/**
 * The command {@code report <tests> <requirements> <classes> [heap in MiB]}: times {@code countersign report} on a generated run, in
 * JVMs of their own; {@code report growth} does so for 1, 2, 4 and 8 times as many tests. Prints Markdown on standard output.
 */
public final class ReportBenchmark {

    private static final int HEAP = 512;
    private static final RunSize GROWING = RunSize.of(10_625, 5_000, 2_000);
    private static final RunSize SMOKE = RunSize.of(200, 50, 40);
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Places places;
    private final int heap;
    private final MarkdownTable table = new MarkdownTable(
            "tests",
            "requirements",
            "workflows",
            "classes",
            "seconds",
            "CPU seconds",
            "heap MiB, live at most",
            "evidence MB",
            "page MB",
            "report.json MB");
    private final List<String> complaints = new ArrayList<>();

    private ReportBenchmark(Places places, int heap) {
        this.places = places;
        this.heap = heap;
    }

    /** Called by the script {@code run}, in the repository's folder. */
    public static void main(String[] arguments) {
        System.out.println(Machine.facts() + "\n");
        List<RunSize> sizes = switch (arguments.length > 1 ? arguments[1] : "growth") {
            case "growth" -> Stream.of(1, 2, 4, 8).map(GROWING::times).toList();
            case "smoke" -> List.of(SMOKE);
            default -> List.of(RunSize.of(number(arguments, 1), number(arguments, 2), number(arguments, 3)));
        };
        int heap = arguments.length > 4 ? number(arguments, 4) : HEAP;
        Section section = new ReportBenchmark(new Places(Path.of("").toAbsolutePath()), heap).measured(sizes);
        section.print();
        System.exit(section.complaints().isEmpty() ? 0 : 1);
    }

    private static int number(String[] arguments, int index) {
        return Integer.parseInt(arguments[index]);
    }

    private Section measured(List<RunSize> sizes) {
        sizes.forEach(this::measure);
        return new Section(
                "countersign report on generated runs, -Xmx" + heap + "m", table.lines(), List.copyOf(complaints));
    }

    private void measure(RunSize size) {
        Path root = Places.emptied(places.work().resolve("report-" + size.tests() + "-" + size.requirements()));
        GeneratedRun.write(size, root);
        Path collections = root.resolve("gc.log");
        List<String> command = List.of(
                Jvm.JAVA,
                "-Xmx" + heap + "m",
                "-Xlog:gc:file=" + collections,
                "-cp",
                places.commandLine(),
                "io.countersign.cli.Main",
                "report",
                "--root",
                root.toString());
        ChildCpu cpu = ChildCpu.started();
        long start = System.nanoTime();
        int exitCode = Jvm.waitFor(command, root, root.resolve("log.txt"));
        double wall = (System.nanoTime() - start) / 1e9;
        if (exitCode != 0) {
            complaints.add(size + " ended with " + exitCode + ": " + Places.read(root.resolve("log.txt")));
        }
        Path report = root.resolve("target/countersign/report");
        table.row(
                count(size.tests()),
                count(size.requirements()),
                count(size.workflows()),
                count(size.classes()),
                tenths(wall),
                tenths(cpu.seconds()),
                count(liveAtMost(collections)),
                megabytes(root.resolve("target/countersign"), ".evidence"),
                megabytes(report, ".html"),
                megabytes(report, ".json"));
    }

    /** What was left after the collection that left most: what the run needs, and not what it was given. */
    private static int liveAtMost(Path collections) {
        Matcher matcher = COLLECTED.matcher(Places.read(collections));
        int most = 0;
        while (matcher.find()) {
            most = Math.max(most, Integer.parseInt(matcher.group(2)));
        }
        return most;
    }

    private static String megabytes(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = files.filter(file -> file.toString().endsWith(suffix))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return tenths(bytes / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
