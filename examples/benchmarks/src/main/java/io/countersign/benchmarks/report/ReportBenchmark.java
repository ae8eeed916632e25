package io.countersign.benchmarks.report;

import static io.countersign.benchmarks.report.ReportJvm.count;
import static io.countersign.benchmarks.report.ReportJvm.megabytes;
import static io.countersign.benchmarks.report.ReportJvm.tenths;

import io.countersign.benchmarks.Machine;
import io.countersign.benchmarks.MarkdownTable;
import io.countersign.benchmarks.Places;
import io.countersign.benchmarks.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command {@code report <tests> <requirements> <classes> [heap in MiB] [formats]}: times {@code countersign report} on a generated run, in a
 * JVM of its own with the options of its script, and with {@code --formats} where they are named. {@code report growth} does so for 1, 2, 4 and 8 times as many tests, {@code report peers} beside other tools that make
 * reports, and {@code report paint [<tests> <requirements> <classes>]} opens the pages of a large one in a browser. Prints Markdown on
 * standard output.
 */
public final class ReportBenchmark {

    private static final int HEAP = 512;
    private static final RunSize GROWING = RunSize.of(10_625, 5_000, 2_000);
    private static final RunSize PEERS = RunSize.of(20_000, 2_000, 2_000);
    private static final RunSize PAINTED = RunSize.of(50_000, 10_000, 2_000);
    private static final RunSize SMOKE = RunSize.of(200, 50, 40);

    private final Places places;
    private final int heap;
    private final List<String> options;
    private final MarkdownTable table = new MarkdownTable(
            "tests",
            "requirements",
            "workflows",
            "classes",
            "seconds",
            "CPU seconds",
            "heap MiB, live at most",
            "evidence MB",
            "report MB",
            "of it report.json");
    private final List<String> complaints = new ArrayList<>();

    private ReportBenchmark(Places places, int heap, List<String> options) {
        this.places = places;
        this.heap = heap;
        this.options = options;
    }

    /** Called by the script {@code run}, in the repository's folder. */
    public static void main(String[] arguments) {
        System.out.println(Machine.facts() + "\n");
        Places places = new Places(Path.of("").toAbsolutePath());
        String what = arguments.length > 1 ? arguments[1] : "growth";
        Section section = switch (what) {
            case "growth" ->
                new ReportBenchmark(places, HEAP, List.of())
                        .measured(Stream.of(1, 2, 4, 8).map(GROWING::times).toList());
            case "smoke" -> new ReportBenchmark(places, HEAP, List.of()).measured(List.of(SMOKE));
            case "peers" -> new PeersBenchmark(places, PEERS).measured();
            case "paint" -> new PaintBenchmark(places, arguments.length > 4 ? size(arguments, 2) : PAINTED).measured();
            default ->
                new ReportBenchmark(
                                places,
                                arguments.length > 4 ? number(arguments, 4) : HEAP,
                                arguments.length > 5 ? List.of("--formats", arguments[5]) : List.of())
                        .measured(List.of(size(arguments, 1)));
        };
        section.print();
        System.exit(section.complaints().isEmpty() ? 0 : 1);
    }

    private static RunSize size(String[] arguments, int index) {
        return RunSize.of(number(arguments, index), number(arguments, index + 1), number(arguments, index + 2));
    }

    private static int number(String[] arguments, int index) {
        return Integer.parseInt(arguments[index]);
    }

    private Section measured(List<RunSize> sizes) {
        sizes.forEach(this::measure);
        return new Section(
                "countersign report on generated runs, -Xmx" + heap + "m " + String.join(" ", options),
                table.lines(),
                List.copyOf(complaints));
    }

    private void measure(RunSize size) {
        Path root = Places.emptied(places.work().resolve("report-" + size.tests() + "-" + size.requirements()));
        GeneratedRun.write(size, root);
        ReportJvm.Cost cost = new ReportJvm(root, heap)
                .run(
                        "countersign",
                        Stream.concat(command(places, root).stream(), options.stream())
                                .toList());
        if (cost.exitCode() != 0) {
            complaints.add(size + " ended with " + cost.exitCode() + ": " + cost.log());
        }
        Path evidence = root.resolve("target/countersign");
        Path report = evidence.resolve("report");
        table.row(
                count(size.tests()),
                count(size.requirements()),
                count(size.workflows()),
                count(size.classes()),
                tenths(cost.wall()),
                tenths(cost.cpu()),
                count(cost.live()),
                tenths(megabytes(evidence) - megabytes(report)),
                tenths(megabytes(report)),
                tenths(megabytes(report.resolve("report.json"))));
    }

    /** What follows {@code java} to make the report of a generated run. */
    static List<String> command(Places places, Path root) {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                places.commandLine(),
                "io.countersign.cli.Main",
                "report",
                "--root",
                root.toString());
    }
}
