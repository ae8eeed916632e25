package io.countersign.benchmarks.report;

import static io.countersign.benchmarks.report.ReportJvm.count;
import static io.countersign.benchmarks.report.ReportJvm.megabytes;
import static io.countersign.benchmarks.report.ReportJvm.tenths;

import io.countersign.benchmarks.MarkdownTable;
import io.countersign.benchmarks.Places;
import io.countersign.benchmarks.Section;
import io.countersign.benchmarks.report.OpenedPages.Opening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How large the pages of a generated run are, and how long a browser takes to show them. */
final class PaintBenchmark {

    private static final int HEAP = 900;
    private static final int ROUNDS = 5;
    private static final List<String> PAGES = List.of(
            "index.html",
            "findings.html",
            "requirements.html",
            "workflows.html",
            "code.html",
            "tests.html",
            "matrix.html",
            "workflow.html#WF-0004",
            "requirement.html#REQ-00004",
            "test.html#4");

    private final Places places;
    private final RunSize size;
    private final MarkdownTable table =
            new MarkdownTable("page", "KB to parse", "first paint, ms: best, median", "filled, ms: best, median");
    private final List<String> complaints = new ArrayList<>();

    PaintBenchmark(Places places, RunSize size) {
        this.places = places;
        this.size = size;
    }

    Section measured() {
        Path root = Places.emptied(places.work().resolve("report-paint"));
        GeneratedRun.write(size, root);
        ReportJvm.Cost cost = new ReportJvm(root, HEAP).run("countersign", ReportBenchmark.command(places, root));
        Path report = root.resolve("target/countersign/report");
        if (cost.exitCode() != 0) {
            complaints.add("countersign report ended with " + cost.exitCode() + ": " + cost.log());
        }
        Optional<OpenedPages> browser = OpenedPages.find();
        browser.ifPresentOrElse(
                found -> PAGES.forEach(page -> measure(found, report, page)),
                () -> complaints.add("There is no Chromium with its chromedriver on the path: no page was opened."));
        return new Section(
                "The pages of " + count(size.tests()) + " tests, " + count(size.requirements()) + " requirements, "
                        + count(size.workflows()) + " workflows and " + count(size.classes()) + " classes",
                Stream.of(sizes(report), List.of(""), table.lines())
                        .flatMap(List::stream)
                        .toList(),
                complaints);
    }

    private void measure(OpenedPages browser, Path report, String page) {
        String[] parts = page.split("(?=#)", 2);
        Path file = report.resolve(parts[0]);
        if (!Files.exists(file)) {
            complaints.add("There is no " + parts[0] + ".");
            return;
        }
        List<Opening> openings = Stream.generate(() -> browser.open(file, parts.length > 1 ? parts[1] : ""))
                .limit(ROUNDS)
                .toList();
        table.row(
                page,
                count((int) Math.round(openings.get(0).kilobytes())),
                bestAndMedian(openings.stream().map(Opening::paint)),
                bestAndMedian(openings.stream().map(Opening::filled)));
    }

    private static String bestAndMedian(Stream<Double> times) {
        List<Double> sorted = times.sorted().toList();
        return Math.round(sorted.get(0)) + ", " + Math.round(sorted.get(sorted.size() / 2));
    }

    private List<String> sizes(Path report) {
        double pages = 0;
        try (Stream<Path> files = Files.list(report)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .mapToDouble(ReportJvm::megabytes)
                    .sum();
        } catch (IOException e) {
            complaints.add("The report cannot be read: " + e.getMessage());
        }
        double data = megabytes(report.resolve("data"));
        double assets = megabytes(report.resolve("assets"));
        MarkdownTable sizes =
                new MarkdownTable("pages, MB", "their data, MB", "scripts and styles, MB", "together, MB");
        sizes.row(tenths(pages), tenths(data), tenths(assets), tenths(pages + data + assets));
        return sizes.lines();
    }
}
