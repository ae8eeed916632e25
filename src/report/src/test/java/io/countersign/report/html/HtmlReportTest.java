package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.ModularRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final Pages REPORT = Pages.of(PaymentsRelease.result());

    private final Document index = REPORT.page("index.html");
    private final Document requirements = REPORT.page("requirements.html");
    private final Document evidence = REPORT.page("evidence.html");

    @Test
    void opensWithTheVerdictAsAWordAndASentence() {
        assertThat(index.body().selectFirst(".stamp").text()).isEqualTo("Not verified");
        assertThat(index.body().selectFirst("h1").text())
                .isEqualTo("1 of 2 workflows and 4 of 8 requirements are verified; WF-CROSS-BORDER is fragmented.");
        assertThat(index.title()).startsWith("Not verified");
    }

    @Test
    void putsTheTotalsOnTheFirstScreen() {
        assertThat(index.select(".hero .lane .value").eachText())
                .containsExactly(
                        "93.8 % 274 of 292 lines ran",
                        "50 % 5 of 10 verified", "48.9 % 143 of 292 lines ran for claims");
        assertThat(index.select(".totals > div").eachText())
                .containsExactly(
                        "Workflows 1 of 2 verified",
                        "Requirements 4 of 8 verified 4 verified 1 not-run 1 hollow 1 unasserted 1 unclaimed",
                        "Tests 12 11 passed 1 skipped",
                        "Findings 9 3 critical 2 high 2 medium 1 low 1 info");
    }

    @Test
    void offersEveryPageFromEveryPage() {
        List<String> pages = List.of(
                "Verdict", "Workflows 2", "Findings 9", "Requirements 8", "Tests 12", "Matrix", "Code", "Evidence");

        REPORT.pages()
                .values()
                .forEach(page ->
                        assertThat(page.select(".top nav li").eachText()).isEqualTo(pages));
        assertThat(REPORT.workflow("WF-DOMESTIC").select("[aria-current]").eachText())
                .containsExactly("Workflows 2");
    }

    @Test
    void ranksWhatMattersByCriticalityAndThenByTheLinesThatRanUnverified() {
        assertThat(index.select(".ranked .subject").eachText())
                .startsWith("WF-CROSS-BORDER", "REQ-LOG-1", "REQ-FX-2", "REQ-REFUND-2");
        Element first = index.selectFirst(".ranked > li");
        assertThat(first.text())
                .isEqualTo(
                        "critical WF-CROSS-BORDER fragmented Pay an order in a foreign currency"
                                + " Every step of WF-CROSS-BORDER is covered, and no test walks them together: the nearest,"
                                + " GatewayTest \u203a chargesInTheOrdersCurrency, misses fraud and retry."
                                + " Next step: Extend GatewayTest#chargesInTheOrdersCurrency so that it passes through fraud and"
                                + " retry. fragmented-workflow, covered-not-verified, unwalked-pair \u00b7 56 lines ran unverified");
    }

    @Test
    void showsTheDisagreementOfAFragmentedWorkflowInWordsAndAsAGap() {
        Document workflow = REPORT.workflow("WF-CROSS-BORDER");

        assertThat(workflow.selectFirst(".label").text())
                .isEqualTo("94 % of the code ran \u2014 the behaviour was never verified end to end.");
        Element gap = workflow.selectFirst(".face .gap");
        assertThat(gap.attr("x") + " " + gap.attr("width")).isEqualTo("60% 34%");
        assertThat(workflow.select(".face .mark").eachAttr("x1")).containsOnly("90%");
        assertThat(workflow.selectFirst(".reason").text()).startsWith("Every step is covered by passing tests");
    }

    @Test
    void showsWhatOtherToolsKnowOfTheSurroundingsOfARequirement() {
        assertThat(Pages.of(SmallRelease.result())
                        .page("requirements.html")
                        .getElementById("REQ-PAY")
                        .select(".kin")
                        .eachText())
                .contains("depends REQ-LIMIT", "needs dsn");
    }

    @Test
    void drawsNoGapWhereAVerifiedWorkflowReachesItsTarget() {
        assertThat(REPORT.workflow("WF-DOMESTIC").select(".gap")).isEmpty();
    }

    @Test
    void showsTheStepsAsAChainThatBreaksWhereNoTestRunsBoth() {
        Document workflow = REPORT.workflow("WF-CROSS-BORDER");

        assertThat(workflow.select(".chain > .step").eachAttr("id"))
                .containsExactly(
                        "step:WF-CROSS-BORDER:fraud",
                        "step:WF-CROSS-BORDER:convert",
                        "step:WF-CROSS-BORDER:charge",
                        "step:WF-CROSS-BORDER:retry");
        assertThat(workflow.select(".step.missed .meta code:first-child").eachText())
                .containsExactly("fraud", "retry");
        assertThat(workflow.select(".step.broken .break").eachText())
                .containsExactly("never run together with step 1", "never run together with step 3");
        assertThat(REPORT.workflow("WF-DOMESTIC").select(".step.broken, .step.missed"))
                .isEmpty();
    }

    @Test
    void showsWhichTestWalksHowFarAndNamesTheNearestMiss() {
        Document workflow = REPORT.workflow("WF-CROSS-BORDER");

        assertThat(workflow.select(".facts dd").eachText())
                .containsExactly(
                        "no test",
                        "pay.GatewayTest \u203a chargesInTheOrdersCurrency touches convert, charge and misses fraud, retry");
        assertThat(workflow.select(".grid thead th").eachText())
                .containsExactly("Test", "1 fraud", "2 convert", "3 charge", "4 retry", "Steps");
        assertThat(workflow.selectFirst(".grid .nearest").text())
                .isEqualTo("pay.GatewayTest \u203a chargesInTheOrdersCurrency claims it nearest"
                        + " \u00b7not touched \u25cftouched \u25cftouched \u00b7not touched 2 of 4");
        assertThat(REPORT.workflow("WF-DOMESTIC").select(".facts dd").eachText())
                .containsExactly("pay.DomesticPaymentTest \u203a paysAnOrderEndToEnd");
    }

    @Test
    void showsCodeCoverageByWalkingTestsWhereATestWalks() {
        assertThat(REPORT.workflow("WF-DOMESTIC").select(".face .walked").eachText())
                .containsExactly("By walking tests 88 % 81 of 92 lines ran in a walk");
        assertThat(REPORT.workflow("WF-CROSS-BORDER").select(".face .walked")).isEmpty();
    }

    @Test
    void listsEveryFindingInItsOrderWithRuleSubjectPlaceAndNextStep() {
        Document findings = REPORT.page("findings.html");

        assertThat(findings.select(".finding .rule").eachText())
                .startsWith("fragmented-workflow", "covered-not-verified")
                .hasSize(9);
        Element finding = findings.selectFirst(".finding");
        assertThat(finding.selectFirst(".rule + a").attr("href")).isEqualTo("workflow.html#WF-CROSS-BORDER");
        assertThat(finding.selectFirst(".place").text()).isEqualTo("requirements/payments.yaml:4");
        assertThat(finding.selectFirst(".next").text()).startsWith("Next step: Extend GatewayTest");
        assertThat(finding.attr("data-criticality") + " " + finding.attr("data-verdict") + " "
                        + finding.attr("data-owner"))
                .isEqualTo("critical fragmented payments");
        assertThat(findings.select(".finding .rule + a").last().attr("href"))
                .isEqualTo("code.html#code:com.shop.fx.RateAudit");
    }

    @Test
    void putsRequirementsThatAreNotVerifiedFirstAndThoseNotInForceApart() {
        assertThat(requirements.select("tbody th .self").eachText())
                .containsExactly(
                        "REQ-LOG-1",
                        "REQ-FX-2",
                        "REQ-REFUND-2",
                        "REQ-HELP-1",
                        "REQ-FRAUD-1",
                        "REQ-FX-1",
                        "REQ-PAY-1",
                        "REQ-REFUND-1");
        assertThat(REPORT.page("not-in-force.html").select("tbody th .self").eachText())
                .containsExactly("REQ-WALLET-1", "REQ-FAX-1");
    }

    @Test
    void showsAHollowRequirementWithItsReasonAndWhatItBorrows() {
        Element row = requirements.getElementById("REQ-FX-2");

        assertThat(row.select(".claims .chip").eachText()).containsExactly("hollow");
        assertThat(row.select(".claims .why").text()).startsWith("Passed, but ran nothing of its scope");
        assertThat(row.select("td[data-label=Requirements-based]").text()).isEqualTo("0 % 0 of 28");
        assertThat(row.selectFirst("td[data-label=Requirements-based] .gap").attr("width"))
                .isEqualTo("96.4%");
    }

    @Test
    void saysOnTheFirstScreenHowMuchRanInNoTest() {
        assertThat(index.selectFirst(".hero .outside").text())
                .isEqualTo("13 of 274 lines that ran are in no test: no test can be shown to have verified them."
                        + " Who ran them");
        assertThat(index.selectFirst(".hero .outside a").attr("href")).isEqualTo("evidence.html#section:who");
        assertThat(Pages.index(Samples.empty()).select(".hero .outside")).isEmpty();
    }

    @Test
    void showsWhoRanTheCodeAndWhichClassesRanInNoTest() {
        List<Element> tables = evidence.select(".who");

        assertThat(tables.get(0).select("tbody tr th b").eachText())
                .containsExactly("tests", "set-up and tear-down", "class initialisers", "nobody", "late");
        assertThat(tables.get(0).select("td[data-label='Only there']").eachText())
                .containsExactly(
                        "85.2 % 249 of 292", "2 % 6 of 292", "1.3 % 4 of 292", "0.6 % 2 of 292", "0.3 % 1 of 292");
        assertThat(tables.get(0).select("tbody tr").get(4).selectFirst("li").text())
                .isEqualTo("pay.RetryTest \u203a retriesAfterATimeOut 1 class, 4 probes");
        assertThat(tables.get(1).select("tbody tr").eachText())
                .containsExactly(
                        "com.shop.pay.PaymentService 6.6 % 8 of 121 set-up and tear-down, late",
                        "com.shop.fraud.Limits 71.4 % 5 of 7 class initialisers, nobody");
    }

    @Test
    void showsWhereTheReportComesFrom() {
        assertThat(evidence.getElementById("section:provenance").parent().text())
                .contains(
                        "4f2a9c1be07d5536a8c7f0e1d2b3a4958677deaf",
                        "the work tree had local changes",
                        "java.version 17.0.15",
                        "2026-11-20 22:52 UTC",
                        "equal 412 probes in 14 classes",
                        "Exec file written by the recorder, as JaCoCo's agent would have",
                        "legacy-fx.jar",
                        "run-2026-11-20-4711.evidence",
                        "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752");
    }

    @Test
    void saysNothingMeasuredInsteadOfAPercentageOfNothing() {
        Pages empty = Pages.of(Samples.empty());

        assertThat(empty.page("index.html").selectFirst(".stamp").text()).isEqualTo("Nothing measured");
        assertThat(empty.page("index.html").select(".hero .value").eachText()).containsOnly("nothing measured");
        empty.pages().values().forEach(page -> assertThat(page.body().text()).doesNotContain(" %"));
        assertThat(requirements.getElementById("REQ-HELP-1").select("td").eachText())
                .endsWith("nothing measured", "nothing measured");
    }

    @Test
    void linksOnlyToPlacesThatExist() {
        assertThatLinksArrive(REPORT);
    }

    /** Pages that are filled when they are opened take any fragment. */
    static void assertThatLinksArrive(Pages report) {
        Map<String, Set<String>> ids = new TreeMap<>();
        report.pages()
                .forEach((name, page) ->
                        ids.put(name, Set.copyOf(page.select("[id]").eachAttr("id"))));
        report.pages().forEach((name, page) -> {
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            for (String href : page.select("a[href]").eachAttr("href")) {
                String[] parts = href.split("#", 2);
                String target = parts[0].isEmpty()
                        ? name
                        : Path.of(name)
                                .resolveSibling(parts[0])
                                .normalize()
                                .toString()
                                .replace('\\', '/');
                if (!target.equals("report.json")) {
                    assertThat(ids).as(href + " on " + name).containsKey(target);
                }
                if (parts.length == 2 && !target.matches("(test|source|requirement|workflow)\\.html")) {
                    assertThat(ids.get(target)).as(href + " on " + name).contains(parts[1]);
                }
            }
        });
    }

    @Test
    void givesEveryTableACaptionAndEveryHeadingAScope() {
        REPORT.pages().values().forEach(page -> {
            assertThat(page.select("table")).allMatch(table -> table.selectFirst("caption") != null);
            assertThat(page.select("th")).allMatch(heading -> heading.hasAttr("scope"));
            assertThat(page.select("svg"))
                    .allMatch(svg -> svg.attr("aria-hidden").equals("true")
                            || svg.parent().hasAttr("aria-hidden")
                            || svg.selectFirst("title") != null);
            assertThat(page.select("h1")).hasSize(1);
        });
    }

    @Test
    void neverSaysAVerdictByColourAlone() {
        REPORT.pages()
                .values()
                .forEach(page -> assertThat(page.select(".chip")).isNotEmpty().allMatch(Element::hasText));
    }

    @Test
    void needsNoScriptForVerdictFindingsAndRequirements() {
        assertThat(index.select(".stamp, .ranked > li, .dot"))
                .hasSize(1 + 7 + 2)
                .noneMatch(HtmlReportTest::isHidden);
        assertThat(REPORT.page("findings.html").select(".finding")).hasSize(9).noneMatch(HtmlReportTest::isHidden);
        assertThat(requirements.select(".requirements tbody tr")).hasSize(8).noneMatch(HtmlReportTest::isHidden);
        assertThat(REPORT.page("tests.html").selectFirst("noscript").text()).contains("report.json");
    }

    private static boolean isHidden(Element element) {
        return element.closest("[hidden]") != null;
    }

    @Test
    void saysOnTheFirstScreenWhatTheGateSays() {
        assertThat(index.selectFirst(".hero .says").text())
                .isEqualTo(
                        "gate: failed The gate says no. 2 of 5 rules failed: verdicts of critical items, waivers of all waivers."
                                + " Rule by rule");
        assertThat(index.select("table.gate tbody th").eachText())
                .containsExactly(
                        "failed verdicts critical items",
                        "failed waivers all waivers",
                        "warned requirements-based-lines important items",
                        "waived verdicts utility items",
                        "empty requirements-based-lines utility items",
                        "passed test-coverage important items");
        assertThat(index.selectFirst("details.passed summary").text())
                .isEqualTo("1 rule passed, 1 had nothing to be asked of");
        assertThat(index.select("table.gate tbody tr").first().select("td").eachText())
                .containsExactly("verified", "4 of 6", "WF-CROSS-BORDER, REQ-LOG-1");
        assertThat(index.select("table.gate a").eachAttr("href"))
                .containsExactly(
                        "workflow.html#WF-CROSS-BORDER",
                        "requirements.html#REQ-LOG-1",
                        "requirements.html#REQ-FX-2",
                        "requirements.html#REQ-HELP-1");
    }

    @Test
    void showsEveryWaiverWithWhatIsWrittenInIt() {
        assertThat(index.select("table.waivers tbody th .chip").eachText())
                .containsExactly("used", "used", "expired", "unused", "refused");
        assertThat(index.select("table.waivers tbody tr").first().text())
                .isEqualTo("used verdict unclaimed of REQ-HELP-1 It excuses 1 item. excuses REQ-HELP-1"
                        + " The help centre is rewritten in December PAY-17 owner payments approved by Ada Approver"
                        + " 2026-10-01 2026-12-31 requirements/waivers.yaml:3");
    }

    @Test
    void marksWhatIsWaivedWithAWordAndAColourOfItsOwnAndCountsItAsNothingElse() {
        Element help = requirements.getElementById("REQ-HELP-1");

        assertThat(help.select("td[data-label=Verdict] .chip").eachText()).containsExactly("unclaimed", "waived");
        assertThat(help.selectFirst("td[data-label=Verdict] .chip.waived").className())
                .isEqualTo("chip waived");
        assertThat(help.selectFirst(".excuse").text())
                .isEqualTo(
                        "Waived until 2026-12-31: The help centre is rewritten in December (owner payments, approved by"
                                + " Ada Approver, PAY-17).");
        assertThat(requirements.select(".chip.waived")).hasSize(1);
        assertThat(index.select(".totals .waived")).isEmpty();
        assertThat(REPORT.page("findings.html")
                        .select(".finding:has(.chip.waived) .rule")
                        .eachText())
                .containsExactly("unclaimed-requirement");
    }

    @Test
    void showsWhatEachModuleHas() {
        assertThat(evidence.select("#section\\:modules")).isEmpty();

        assertThat(Pages.of(ModularRelease.result())
                        .page("evidence.html")
                        .select("section[aria-labelledby=section:modules] tbody tr")
                        .eachText())
                .containsExactly(
                        "shop-core 4 3 passed 1 skipped 75 % 30 of 40 25 % 10 of 40 nothing measured",
                        "shop-api 0 nothing measured nothing measured nothing measured");
    }
}
