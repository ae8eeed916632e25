package io.countersign.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.LargeRelease;
import io.countersign.report.sample.PaymentsRelease;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What axe finds on every page, and what it leaves to others: that nothing is cut off on a narrow screen. */
class AccessibilityIT {

    private static final String FINDINGS = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then(result => done(result.violations
                .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
                .map(violation => violation.id + ': ' + violation.nodes.map(node => node.html.slice(0, 200)).join(' | '))));
            """;

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static SamplePages payments;
    private static SamplePages large;
    private static String axe;

    @BeforeAll
    static void openTheBrowser() throws IOException {
        browser = Browser.start();
        payments = SamplePages.of(PaymentsRelease.result(), folder.resolve("payments"));
        large = SamplePages.of(LargeRelease.result(10, 50_100, 101), folder.resolve("large"));
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "NARROW"})
    void noPageHasASeriousFinding(Look look) throws IOException {
        for (SamplePages.Address address : payments.addresses()) {
            browser.look(look);
            browser.open(address.page(), address.fragment());
            browser.run(axe);

            assertThat(browser.wait(FINDINGS)).as(address + " " + look).isEqualTo(List.of());
        }
    }

    /** Tables of large releases are others than those of small ones. */
    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "NARROW"})
    void noTableOfALargeReleaseHasASeriousFindingOrMakesItsPageWiderThanTheScreen(Look look) {
        for (String page : List.of("workflows-2.html", "code-2.html", "requirements-51.html")) {
            browser.look(look);
            browser.open(large.page(page), "");
            browser.run(axe);

            assertThat(browser.wait(FINDINGS)).as(page + " " + look).isEqualTo(List.of());
            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(page + " " + look)
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "NARROW"})
    void noPageIsWiderThanTheScreen(Look look) throws IOException {
        for (SamplePages.Address address : payments.addresses()) {
            browser.look(look);
            browser.open(address.page(), address.fragment());

            assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(address + " " + look)
                    .isEqualTo(true);
        }
    }
}
