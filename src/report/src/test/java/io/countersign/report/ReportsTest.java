package io.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.console.ConsoleSummary;
import io.countersign.report.format.Project;
import io.countersign.report.sample.OrderedRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @Test
    void writesOneFilePerFormatIntoANewFolder(@TempDir Path folder) throws IOException {
        assertThat(Reports.write(PaymentsRelease.result(), Project.UNKNOWN, folder.resolve("a/b")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("report.json", "index.html");
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
