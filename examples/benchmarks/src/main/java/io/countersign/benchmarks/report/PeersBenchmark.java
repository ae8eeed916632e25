package io.countersign.benchmarks.report;

import static io.countersign.benchmarks.report.ReportJvm.count;
import static io.countersign.benchmarks.report.ReportJvm.megabytes;
import static io.countersign.benchmarks.report.ReportJvm.tenths;

import io.countersign.benchmarks.MarkdownTable;
import io.countersign.benchmarks.Places;
import io.countersign.benchmarks.Section;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What other tools take for their reports of a run of the same shape and size. Each does a part only: JaCoCo the code without tests,
 * OpenFastTrace claims without what ran, Allure outcomes without promises.
 */
final class PeersBenchmark {

    private static final int HEAP = 4_096;

    private final Places places;
    private final RunSize size;
    private final Path root;
    private final MarkdownTable table =
            new MarkdownTable("tool", "seconds", "CPU seconds", "heap MiB, live at most", "report MB");
    private final List<String> complaints = new ArrayList<>();

    PeersBenchmark(Places places, RunSize size) {
        this.places = places;
        this.size = size;
        this.root = places.work().resolve("report-peers");
    }

    Section measured() {
        GeneratedRun.write(size, Places.emptied(root));
        PeerInputs inputs = new PeerInputs(size);
        inputs.writeForOpenFastTrace(root.resolve("openfasttrace"));
        inputs.writeForAllure(root.resolve("allure"));
        Path evidence = root.resolve("target/countersign");
        measure("countersign", evidence.resolve("report"), ReportBenchmark.command(places, root));
        measureJacoco(evidence);
        measureOpenFastTrace();
        measureAllure();
        return new Section(
                "Beside other tools: " + count(size.tests()) + " tests, " + count(size.requirements())
                        + " requirements, " + count(size.classes()) + " classes, -Xmx" + HEAP + "m",
                table.lines(),
                complaints);
    }

    private void measureJacoco(Path evidence) {
        measure(
                "JaCoCo 0.8.15, HTML of the whole run",
                root.resolve("jacoco-report"),
                List.of(
                        "-jar",
                        places.tool("org.jacoco.cli-nodeps").toString(),
                        "report",
                        evidence.resolve("jacoco.exec").toString(),
                        "--classfiles",
                        root.resolve("target/classes").toString(),
                        "--html",
                        root.resolve("jacoco-report").toString()));
    }

    private void measureOpenFastTrace() {
        measure(
                "OpenFastTrace 4.9.0, HTML of items and tags",
                root.resolve("openfasttrace.html"),
                List.of(
                        "-jar",
                        places.tool("openfasttrace").toString(),
                        "trace",
                        "-o",
                        "html",
                        "-f",
                        root.resolve("openfasttrace.html").toString(),
                        root.resolve("openfasttrace").toString()));
    }

    private void measureAllure() {
        measure(
                "Allure 2, HTML of outcomes",
                root.resolve("allure-report"),
                List.of(
                        "-cp",
                        places.allure() + File.separator + "lib" + File.separator + "*" + File.pathSeparator
                                + places.allure() + File.separator + "lib" + File.separator + "config",
                        "io.qameta.allure.CommandLine",
                        "generate",
                        root.resolve("allure").toString(),
                        "-o",
                        root.resolve("allure-report").toString()));
    }

    private void measure(String tool, Path report, List<String> arguments) {
        String name = tool.split(" ")[0];
        ReportJvm.Cost cost = new ReportJvm(root, HEAP).run(name, arguments);
        // OpenFastTrace ends with 1 where an item is not covered, which is so of every tenth.
        if (cost.exitCode() > 1 || megabytes(report) == 0) {
            complaints.add(tool + " ended with " + cost.exitCode() + ": " + cost.log());
            return;
        }
        table.row(tool, tenths(cost.wall()), tenths(cost.cpu()), count(cost.live()), tenths(megabytes(report)));
    }
}
