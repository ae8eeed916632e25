package io.countersign.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.format.Visible;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.Payloads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred strings that try to become more than text, in every name, ID, tag, path and message of one release. */
class HostileStringsIT {

    private static final List<String> STRINGS = Payloads.many(500);
    private static final List<String> SHOWN =
            STRINGS.stream().map(Visible::text).toList();

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static SamplePages report;

    @BeforeAll
    static void openTheBrowser() {
        browser = Browser.start();
        report = SamplePages.of(HostileRelease.filledWithEach(STRINGS), folder);
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void areFiveHundred() {
        assertThat(STRINGS).hasSize(500).doesNotHaveDuplicates();
    }

    /** An alert would fail the next command of the driver; whatever the policy stops is an error in the console. */
    @Test
    void runNothingOnAnyPage() throws IOException {
        for (SamplePages.Address address : report.addresses()) {
            browser.open(address.page(), address.fragment());

            assertThat(browser.console()).as(address.toString()).isEmpty();
            assertThat(browser.texts("return Array.from(document.scripts, s => s.getAttribute('src'))"))
                    .as(address.toString())
                    .allMatch(source -> source.matches("(assets|data)/[a-z0-9.-]+\\.js"));
        }
    }

    @Test
    void areShownInThePagesAsTheyWere() {
        browser.open(report.page("findings.html"), "");
        assertThat(
                        browser.texts(
                                "return Array.from(document.querySelectorAll('.finding > p:nth-child(2)'), e => e.textContent)"))
                .isEqualTo(SHOWN);

        browser.open(report.page("requirements.html"), "");
        assertThat(browser.texts("return Array.from(document.querySelectorAll('.whole .title'), e => e.textContent)"))
                .isEqualTo(SHOWN);
        browser.open(report.page("workflows.html"), "");
        assertThat(browser.texts("return Array.from(document.querySelectorAll('tbody th a'), e => e.textContent)"))
                .isEqualTo(SHOWN);
    }

    @Test
    void areShownByTheScriptsAsTheyWere() {
        browser.open(report.page("requirement.html"), "");
        for (int i = 0; i < STRINGS.size(); i++) {
            browser.run(
                    "const all = arguments[0]; return window.countersign.report.items().then(items => {"
                            + " document.querySelector('.live').removeAttribute('data-ready');"
                            + " location.hash = items.all[all].anchor; })",
                    i);
            browser.settle();

            assertThat(browser.texts("return [document.querySelector('h1').textContent,"
                            + " document.querySelector('.text').textContent,"
                            + " document.querySelector('.claims .why').textContent]"))
                    .containsExactly(
                            Visible.text(STRINGS.get(i) + "r") + " " + SHOWN.get(i), SHOWN.get(i), SHOWN.get(i));
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void areShownOnThePagesOfWorkflowsAsTheyWere() {
        browser.open(report.page("workflow.html"), "");
        for (int i = 0; i < STRINGS.size(); i++) {
            browser.run(
                    "const number = arguments[0]; return window.countersign.report.items().then(items => {"
                            + " document.querySelector('.live').removeAttribute('data-ready');"
                            + " location.hash = items.all[items.requirements.length + number].anchor; })",
                    i);
            browser.settle();

            assertThat(browser.texts("return [document.querySelector('article h1').lastChild.textContent.slice(1),"
                            + " document.querySelector('.step .title').lastChild.textContent.slice(1)]"))
                    .containsExactly(SHOWN.get(i), SHOWN.get(i));
            assertThat(browser.texts("return Array.from(document.scripts, s => s.getAttribute('src'))"))
                    .allMatch(source -> source.matches("(assets|data)/[a-z0-9.-]+\\.js"));
        }
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void areFoundAndShownByTheSearchAsTheyWere() {
        browser.open(report.page("index.html"), "");
        browser.press("/");
        browser.press("<script>alert");
        browser.until("return document.querySelectorAll('a.hit').length > 20");

        assertThat(browser.texts("return Array.from(document.querySelectorAll('a.hit b'), e => e.textContent)"))
                .contains("<script>alert(1)</script>r");
        assertThat(browser.console()).isEmpty();
    }
}
