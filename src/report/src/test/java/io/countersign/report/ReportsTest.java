package io.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.report.console.ConsoleSummary;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.sample.OrderedRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @Test
    void writesEveryFormatIntoANewFolder(@TempDir Path folder) throws IOException {
        assertThat(Reports.write(PaymentsRelease.result(), Project.UNKNOWN, folder.resolve("a/b")))
                .extracting(file -> folder.resolve("a/b").relativize(file).toString())
                .containsExactly(
                        "report.json",
                        "csv/totals.csv",
                        "report.xlsx",
                        "summary.md",
                        "report.sarif",
                        "cobertura.xml",
                        "junit-requirements.xml",
                        "badge.svg",
                        "index.html")
                .allMatch(file -> Files.isRegularFile(folder.resolve("a/b").resolve(file)));
    }

    @Test
    void writesOnlyTheFormatsThatAreNamedAndTakesAwayTheOthers(@TempDir Path folder) throws IOException {
        Reports.write(PaymentsRelease.result(), Project.UNKNOWN, folder);

        Reports.write(PaymentsRelease.result(), Project.UNKNOWN, folder, List.of("badge", "json"));

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder("report.json", "badge.svg", ReportFolder.LIST);
        }
    }

    @Test
    void refusesAFormatThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(
                        () -> Reports.write(PaymentsRelease.result(), Project.UNKNOWN, folder, List.of("json", "cvs")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no format: cvs");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesTheSameBytesWithOneThreadAndWithMany(@TempDir Path folder) throws IOException {
        Reports.write(PaymentsRelease.result(), Project.UNKNOWN, folder.resolve("one"), Reports.names(), 1);
        Reports.write(PaymentsRelease.result(), Project.UNKNOWN, folder.resolve("many"), Reports.names(), 9);

        assertThat(contents(folder.resolve("many")))
                .containsKeys("index.html", "report.xlsx", "csv/tests.csv", ReportFolder.LIST)
                .containsExactlyInAnyOrderEntriesOf(contents(folder.resolve("one")));
    }

    /** Bytes as Latin-1, so that what differs can be read. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void leavesTheLinesOfTheCodeOutOfThePagesAndOfNothingElse(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole");
        Path without = folder.resolve("without");
        Reports.write(PaymentsRelease.result(), Project.UNKNOWN, whole);
        Reports.write(
                PaymentsRelease.result(), Project.UNKNOWN, without, Chosen.of(List.of("no-source"), Reports.names()));

        assertThat(contents(whole)).containsKeys("source.html", "data/source-0.js");
        assertThat(contents(without).keySet())
                .contains("code.html", "data/code.js")
                .noneMatch(file -> file.contains("source"));
        assertThat(contents(whole).get("code.html")).contains("href=\"source.html#", " A class opens its lines.");
        assertThat(contents(without).get("code.html")).doesNotContain("opens its lines");
        assertThat(contents(without).values()).noneMatch(content -> content.contains("href=\"source.html"));
        assertThat(contents(without).get("report.json"))
                .isEqualTo(contents(whole).get("report.json"));
        assertThat(contents(without).get("cobertura.xml"))
                .isEqualTo(contents(whole).get("cobertura.xml"));
    }

    @Test
    void namesEachFormatByOneWord() {
        assertThat(Reports.names())
                .containsExactly("json", "csv", "xlsx", "markdown", "sarif", "cobertura", "junit", "badge", "html");
    }

    /** Leaves the sample pages where people and browsers can look at them. */
    @Test
    void leavesSamplesForTheEye() throws IOException {
        Path target = Path.of("target", "samples");
        Reports.write(PaymentsRelease.result(), Project.UNKNOWN, target.resolve("payments"));
        Reports.write(OrderedRelease.result(), Project.UNKNOWN, target.resolve("ordered"));
        Reports.write(Samples.empty(), Project.UNKNOWN, target.resolve("empty"));
        Path console = target.resolve("payments/console.txt");
        Files.writeString(
                console, ConsoleSummary.of(PaymentsRelease.result(), Optional.of("target/report/index.html")));
        assertThat(console).isNotEmptyFile();
    }
}
