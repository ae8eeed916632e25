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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
