package io.countersign.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.LargeRelease;
import io.countersign.report.sample.OrderedRelease;
import io.countersign.report.sample.PaymentsRelease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

class ReportInBrowserIT {

    private static final String ORDERS_SEEN =
            "return Array.from(document.querySelectorAll('.orders .order')).filter(e => e.checkVisibility()).length";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static SamplePages payments;
    private static SamplePages large;
    private static SamplePages ordered;

    @BeforeAll
    static void openTheBrowser() {
        browser = Browser.start();
        payments = SamplePages.of(PaymentsRelease.result(), folder.resolve("payments"));
        large = SamplePages.of(LargeRelease.result(20_000, 3_000, 120), folder.resolve("large"));
        ordered = SamplePages.of(OrderedRelease.result(), folder.resolve("ordered"));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void findNoErrorInTheConsole() {
        browser.look(Look.LIGHT);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void everyPageOpensFromDiskWithoutAnErrorAndShowsSomething() throws IOException {
        for (SamplePages report : List.of(payments, large)) {
            for (SamplePages.Address address : report.addresses()) {
                browser.open(address.page(), address.fragment());

                assertThat(browser.console()).as(address.toString()).isEmpty();
                assertThat(browser.one("main").getText()).as(address.toString()).hasSizeGreaterThan(40);
            }
        }
    }

    @Test
    void searchFindsRequirementsTestsAndClassesAndGoesThereByKeyboardAlone() {
        browser.open(payments.page("index.html"), "");
        browser.press("/");
        browser.press("converter");
        browser.until("return document.querySelectorAll('a.hit').length > 1");

        assertThat(browser.seen("a.hit"))
                .anyMatch(hit -> hit.startsWith("test"))
                .anyMatch(hit -> hit.contains("CurrencyConverterTest"));

        browser.press(Keys.chord(Keys.CONTROL, "a"), "REQ-FX-2");
        browser.until("return document.querySelector('a.hit b').textContent === 'REQ-FX-2'");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        browser.until("return location.pathname.endsWith('/requirement.html')");
        browser.settle();

        assertThat(browser.one("h1").getText()).isEqualTo("REQ-FX-2 The rate of a conversion can be audited");
    }

    @Test
    void searchFindsFindingsByRuleSubjectAndMessageAndLeadsToThemWhateverIsFiltered() {
        browser.open(payments.page("findings.html"), "rule=fragmented-workflow");
        browser.press("/");
        browser.press("hollow REQ-FX-2 runs none");
        browser.until("return document.querySelectorAll('a.hit').length === 1");
        assertThat(browser.one("a.hit").getText()).startsWith("finding").contains("hollow-claim REQ-FX-2: ");

        browser.press(Keys.ENTER);
        browser.until("return document.querySelector(':target') !== null");
        assertThat(browser.one(":target").isDisplayed()).isTrue();
        assertThat(browser.one(":target .rule").getText()).isEqualTo("hollow-claim");
        assertThat(browser.one(".active").getText()).isEqualTo("9 findings");

        browser.reload();
        assertThat(browser.one(":target .rule").getText()).isEqualTo("hollow-claim");
    }

    @Test
    void theFilterOfALongListSaysWhichPartItIsAboutAndGoesAlongToTheNext() {
        browser.open(large.page("code.html"), "");
        browser.one(".filters input").sendKeys("p7");
        browser.until("return location.hash === '#text=p7'");
        assertThat(browser.one(".active").getText())
                .startsWith(
                        "11 of 100 packages shown. Filter: text \u201cp7\u201d. This page holds packages 1 to 100 of 120;");

        browser.one(".pieces a[rel=next]").click();
        browser.until("return location.pathname.endsWith('/code-2.html')");
        browser.settle();
        assertThat(browser.address()).endsWith("code-2.html#text=p7");
        assertThat(browser.one(".active").getText())
                .startsWith(
                        "0 of 20 packages shown. Filter: text \u201cp7\u201d. This page holds packages 101 to 120 of 120;");
    }

    @Test
    void findingsAreFilteredByTheCriticalityOfTheirItem() {
        browser.open(payments.page("findings.html"), "criticality=utility");

        assertThat(browser.one(".active").getText()).contains("Filter: criticality \u201cutility\u201d.");
        assertThat(browser.seen(".finding .rule + a")).containsExactly("REQ-HELP-1");
    }

    @Test
    void theReaderChoosesTheTestWhoseFirstTouchesAreShown() {
        browser.open(ordered.page("workflow.html"), "WF-ANY-ORDER");
        assertThat(browser.run(ORDERS_SEEN)).isEqualTo(1L);

        browser.one(".orders li:nth-child(3) summary").click();
        assertThat(browser.seen(".orders details[open] summary")).containsExactly("case 2");

        browser.look(Look.PRINT);
        assertThat(browser.run(ORDERS_SEEN)).isEqualTo(20L);
    }

    @Test
    void escapeEmptiesTheSearch() {
        browser.open(payments.page("index.html"), "");
        browser.press("/");
        browser.press("REQ");
        browser.until("return document.querySelectorAll('a.hit').length > 1");
        browser.press(Keys.ESCAPE);

        assertThat(browser.seen("#found")).isEmpty();
        assertThat(browser.one("#query").getDomProperty("value")).isEmpty();
    }

    @Test
    void aFilterOfFindingsIsPrintedAndStandsInTheAddressAndSurvivesAReload() {
        browser.open(payments.page("findings.html"), "");
        browser.run("const s = document.querySelectorAll('.filters select')[0]; s.value = 'hollow-claim';"
                + " s.dispatchEvent(new Event('change'))");

        for (int i = 0; i < 2; i++) {
            assertThat(browser.seen(".finding .rule")).containsExactly("hollow-claim");
            assertThat(browser.one(".active").getText())
                    .startsWith("1 of 9 findings shown. Filter: rule \u201chollow-claim\u201d.");
            assertThat(browser.address()).endsWith("findings.html#rule=hollow-claim");
            browser.reload();
        }
        browser.look(Look.PRINT);
        assertThat(browser.seen(".active").get(0)).contains("rule \u201chollow-claim\u201d");
        assertThat(browser.seen(".finding .rule")).containsExactly("hollow-claim");
    }

    @Test
    void filtersOfRequirementsComeFromTheAddressAndLeaveOnlyWhatTheySay() {
        browser.open(payments.page("requirements.html"), "verdict=unasserted&criticality=critical");

        assertThat(browser.seen(".tabulator-row .id")).containsExactly("REQ-LOG-1");
        assertThat(browser.one(".active").getText())
                .startsWith("1 of 10 requirements shown. Filter: verdict \u201cunasserted\u201d, criticality"
                        + " \u201ccritical\u201d, status \u201capproved\u201d.");

        browser.one(".active button").click();
        assertThat(browser.seen(".tabulator-row .id")).hasSize(10);
    }

    @Test
    void sortsByACoverageAndKeepsThatInTheAddress() {
        browser.open(payments.page("requirements.html"), "");
        browser.one(".tabulator-col[tabulator-field=code]").click();
        browser.until("return location.hash.includes('sort=code')");
        List<String> sorted = browser.seen(".tabulator-row .id");
        browser.reload();

        assertThat(sorted).endsWith("REQ-LOG-1");
        assertThat(browser.seen(".tabulator-row .id")).isEqualTo(sorted);
    }

    @Test
    void deepLinksLeadToOneRequirementOneTestAndOneLineOfCodeAndSurviveAReload() {
        browser.open(payments.page("requirements.html"), "REQ-FX-2");
        browser.until("return location.pathname.endsWith('/requirement.html')");
        browser.settle();
        for (int i = 0; i < 2; i++) {
            assertThat(browser.one("h1").getText()).startsWith("REQ-FX-2");
            assertThat(browser.seen(".claims .why"))
                    .containsExactly("Passed, but ran nothing of its scope com.shop.fx.CurrencyConverter.");
            browser.reload();
        }
        browser.one(".claims a").click();
        browser.until("return location.pathname.endsWith('/test.html')");
        browser.settle();
        assertThat(browser.one("h1").getText()).isEqualTo("fx.RateAuditTest \u203a keepsTheRateItUsed");
        assertThat(browser.one(".facts").getText())
                .contains("[engine:junit-jupiter]/[class:com.shop.fx.RateAuditTest]/[method:keepsTheRateItUsed()]");

        browser.open(payments.page("source.html"), "source:com.shop.fraud:FraudCheck.java");
        assertThat(browser.seen(".source .number")).isNotEmpty();
        assertThat(browser.seen(".source .who a")).contains("REQ-FRAUD-1");
    }

    @Test
    void aTestIsKnownInTheAddressByWhatIsTheSameInTheNextReport() {
        browser.open(payments.page("test.html"), "0");
        String address = browser.address();
        String name = browser.one("h1").getText();

        assertThat(address).matches(".*/test\\.html#test:[0-9a-f]{12}");
        browser.reload();
        assertThat(browser.address()).isEqualTo(address);
        assertThat(browser.one("h1").getText()).isEqualTo(name);

        browser.open(payments.page("test.html"), "test:0000000000000000");
        assertThat(browser.one("main").getText()).contains("There is nothing of that name in this report.");
    }

    @Test
    void aLinkToAStepOpensItsWorkflowAndShowsTheStepAndSurvivesAReload() {
        browser.open(payments.page("workflow.html"), "step:WF-CROSS-BORDER:retry");
        for (int i = 0; i < 2; i++) {
            assertThat(browser.seen("h1")).containsExactly("fragmented Pay an order in a foreign currency");
            assertThat(browser.run("return document.getElementById('step:WF-CROSS-BORDER:retry')"
                            + ".getBoundingClientRect().top < window.innerHeight"))
                    .isEqualTo(true);
            browser.reload();
        }
        browser.one(".grid thead a").click();
        assertThat(browser.address()).endsWith("#step:WF-CROSS-BORDER:fraud");
        assertThat(browser.seen("h1")).containsExactly("fragmented Pay an order in a foreign currency");

        browser.open(payments.page("workflow.html"), "WF-NOBODY");
        assertThat(browser.seen("main > *"))
                .containsExactly("Workflow", "There is nothing of that name in this report.");
    }

    @Test
    void everyWorkflowOfAReportIsOpenedFromItsFile() {
        SamplePages many = SamplePages.of(LargeRelease.result(10, 12_000, 1), folder.resolve("many"));
        browser.open(many.page("workflow.html"), "WF-101");
        assertThat(browser.one("article .meta code").getText()).isEqualTo("WF-101");
        browser.run("document.querySelector('.live').removeAttribute('data-ready'); location.hash = 'WF-10'");
        browser.settle();
        assertThat(browser.one("article .meta code").getText()).isEqualTo("WF-10");
    }

    @Test
    void aBrowserThatCannotUnpackTheDataSaysSo() {
        browser.open(payments.page("index.html"), "");
        browser.run("delete window.DecompressionStream");
        browser.press("/");
        browser.until("return document.querySelector('#found').textContent.length > 0");

        assertThat(browser.seen("#found"))
                .containsExactly("This browser cannot unpack the data of this page; any browser of 2023 or later can."
                        + " report.json says the same.");
    }

    @Test
    void everyDotOfThePlotIsReachedByTabAndOpensItsWorkflow() {
        browser.open(payments.page("index.html"), "");
        for (int i = 0; i < 60; i++) {
            browser.press(Keys.TAB);
            if (Boolean.TRUE.equals(browser.run("return document.activeElement.classList.contains('dot')"
                    + " && document.activeElement.getAttribute('aria-label').includes('fragmented')"))) {
                browser.press(Keys.ENTER);
                browser.until("return location.href.endsWith('/workflow.html#WF-CROSS-BORDER')");
                return;
            }
        }
        throw new AssertionError("no dot was reached");
    }

    @Test
    void thePrintedPagesHoldEveryFindingAndNothingThatOnlyWorksOnAScreen() {
        browser.look(Look.PRINT);
        browser.open(payments.page("findings.html"), "");
        assertThat(browser.seen(".finding > p:nth-child(2)")).hasSize(9).noneMatch(String::isBlank);
        assertThat(browser.seen("nav, .filters")).isEmpty();
        assertThat(new String(browser.pdf(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");

        browser.open(payments.page("requirements.html"), "");
        assertThat(browser.seen(".requirements tbody .self")).hasSize(8);
        assertThat(browser.seen(".tabulator")).isEmpty();

        browser.open(payments.page("index.html"), "");
        // The rules that passed are folded on the screen, and the driver takes what is folded for hidden.
        assertThat((Long) browser.run("return Array.from(document.querySelectorAll('table.gate tbody .rule'))"
                        + ".filter(rule => rule.checkVisibility() && rule.getClientRects().length > 0).length"))
                .isEqualTo(6);
    }

    @Test
    void whatIsWaivedIsFoundByAFilterOfItsOwn() {
        browser.open(payments.page("findings.html"), "waived=waived");

        assertThat(browser.seen(".finding .rule")).containsExactly("unclaimed-requirement");
        assertThat(browser.seen(".finding .chip.waived")).containsExactly("waived");
        assertThat(browser.one(".active").getText()).contains("waived \u201cwaived\u201d");
    }

    @Test
    void theMatrixReadsBothWaysAndTakesTensOfThousandsOfRows() {
        browser.open(large.page("matrix.html"), "");
        assertThat(browser.one(".active").getText()).isEqualTo("3030 items");
        browser.one(".tabs button:last-child").click();
        browser.until("return document.querySelector('.active').textContent.startsWith('20000')");

        // Only what is seen is drawn: that is why it does not matter how many there are.
        assertThat((Long) browser.run("return document.querySelectorAll('.tabulator-row').length"))
                .isBetween(5L, 100L);
        browser.reload();
        assertThat(browser.one(".active").getText()).startsWith("20000 tests");
    }

    @Test
    void withoutAScriptTheVerdictTheFindingsAndTheRequirementsAreThere() throws IOException {
        try (Browser without = Browser.startWithoutScripts()) {
            without.openOnly(payments.page("index.html"));
            assertThat(without.seen("h1"))
                    .containsExactly(
                            "1 of 2 workflows and 4 of 8 requirements are verified; WF-CROSS-BORDER is fragmented.");
            assertThat(without.seen(".dot")).hasSize(2);
            assertThat(without.seen(".says").get(0)).contains("The gate says no. ");
            assertThat(without.seen("table.gate .rule")).hasSize(4);
            assertThat(without.seen("table.waivers .rule")).hasSize(5);
            without.openOnly(payments.page("findings.html"));
            assertThat(without.seen(".finding")).hasSize(9);
            without.openOnly(payments.page("requirements.html"));
            assertThat(without.seen(".requirements .self")).hasSize(8);
            without.openOnly(payments.page("workflows.html"));
            assertThat(without.seen(".workflows .why"))
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("Every step is covered by passing tests");
            without.openOnly(payments.page("tests.html"));
            assertThat(without.seen("noscript p").get(0)).contains("report.json");
        }
    }
}
