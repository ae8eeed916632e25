package io.countersign.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.LargeRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.verification.runs.PaymentsExample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaves every page in every look where a person can look at it. */
class ScreenshotsIT {

    private static final Path PICTURES = Path.of(System.getProperty("countersign.screenshots"));

    @Test
    void areLeftForTheEye(@TempDir Path folder) throws IOException {
        try (Browser browser = Browser.start()) {
            SamplePages payments = SamplePages.of(PaymentsRelease.result(), folder.resolve("payments"));
            for (SamplePages.Address address : payments.addresses()) {
                for (Look look : Look.values()) {
                    browser.look(look);
                    browser.open(address.page(), address.fragment());
                    browser.screenshot(picture("payments", address, look));
                }
            }
            browser.look(Look.LIGHT);
            SamplePages large = SamplePages.of(LargeRelease.result(5000, 3000, 40), folder.resolve("large"));
            browser.open(large.page("index.html"), "");
            browser.screenshot(PICTURES.resolve("large-index.png"));

            assertThat(PICTURES.resolve("payments-index-dark.png")).isNotEmptyFile();
        }
    }

    /** The pictures of the docs: whoever changed a page copies them to {@code docs/pictures}. */
    @Test
    void areMadeForTheDocs(@TempDir Path evidence) throws IOException {
        try (Browser browser = Browser.start()) {
            Path report = PaymentsExample.report(evidence);
            browser.look(Look.LIGHT);
            browser.open(report.resolve("index.html"), "");
            browser.screenshot(PICTURES.resolve("docs/report.png"), 1100);
            browser.open(report.resolve("workflow.html"), "WF-CROSS-BORDER");
            browser.screenshot(PICTURES.resolve("docs/fragmented.png"), 1000);
            browser.open(report.resolve("source.html"), "source:com.shop.pay:PaymentService.java");
            browser.screenshot(PICTURES.resolve("docs/source.png"), 900);

            assertThat(browser.seen(".source .text")).anyMatch(line -> line.contains("retry("));
            assertThat(browser.console()).isEmpty();
        }
    }

    private static Path picture(String sample, SamplePages.Address address, Look look) {
        String page = address.page().getFileName().toString().replace(".html", "");
        return PICTURES.resolve(sample + "-" + page + "-" + look.name().toLowerCase(Locale.ROOT) + ".png");
    }
}
