package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Result;
import io.countersign.report.sample.ModularRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private final Document page = Pages.of(PaymentsRelease.result());

    @Test
    void opensWithTheVerdictAsAWordAndASentence() {
        assertThat(page.body().selectFirst(".stamp").text()).isEqualTo("Not verified");
        assertThat(page.body().selectFirst("h1").text())
                .isEqualTo("1 of 2 workflows and 4 of 8 requirements are verified; WF-CROSS-BORDER is fragmented.");
        assertThat(page.title()).startsWith("Not verified");
    }

    @Test
    void putsTheTotalsOnTheFirstScreen() {
        assertThat(page.select(".hero .lane .value").eachText())
                .containsExactly(
                        "93.8 % 274 of 292 lines ran",
                        "50 % 5 of 10 verified", "48.9 % 143 of 292 lines ran for claims");
        assertThat(page.select(".totals > div").eachText())
                .containsExactly(
                        "Workflows 1 of 2 verified",
                        "Requirements 4 of 8 verified 4 verified 1 not-run 1 hollow 1 unasserted 1 unclaimed",
                        "Tests 12 11 passed 1 skipped",
                        "Findings 9 3 critical 2 high 2 medium 1 low 1 info");
    }

    @Test
    void keepsTheSectionsInTheOrderOfTheMeeting() {
        assertThat(page.select("h2").eachAttr("id"))
                .containsExactly(
                        "section:workflows",
                        "section:findings",
                        "section:requirements",
                        "section:matrix",
                        "section:who",
                        "section:code",
                        "section:tests",
                        "section:provenance");
    }

    @Test
    void showsTheDisagreementOfAFragmentedWorkflowInWordsAndAsAGap() {
        Element workflow = page.getElementById("WF-CROSS-BORDER");

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
                        .getElementById("REQ-PAY")
                        .select(".kin")
                        .eachText())
                .contains("depends REQ-LIMIT", "needs dsn");
    }

    @Test
    void drawsNoGapWhereAVerifiedWorkflowReachesItsTarget() {
        assertThat(page.getElementById("WF-DOMESTIC").select(".gap")).isEmpty();
    }

    @Test
    void showsTheStepsAsAChainThatBreaksWhereNoTestRunsBoth() {
        Element workflow = page.getElementById("WF-CROSS-BORDER");

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
        assertThat(page.getElementById("WF-DOMESTIC").select(".step.broken, .step.missed"))
                .isEmpty();
    }

    @Test
    void namesWalkersAndTheNearestMiss() {
        assertThat(page.getElementById("WF-DOMESTIC").selectFirst(".facts dd").text())
                .isEqualTo("pay.DomesticPaymentTest \u203a paysAnOrderEndToEnd");
        assertThat(page.getElementById("WF-CROSS-BORDER").select(".facts dd").eachText())
                .startsWith(
                        "no test",
                        "pay.GatewayTest \u203a chargesInTheOrdersCurrency touches convert, charge and misses fraud, retry");
    }

    @Test
    void listsEveryFindingInItsOrderWithRuleSubjectPlaceAndNextStep() {
        assertThat(page.select(".finding .rule").eachText())
                .startsWith("fragmented-workflow", "covered-not-verified")
                .hasSize(9);
        Element finding = page.selectFirst(".finding");
        assertThat(finding.selectFirst(".subject a").attr("href")).isEqualTo("#WF-CROSS-BORDER");
        assertThat(finding.selectFirst(".place").text()).isEqualTo("requirements/payments.yaml:4");
        assertThat(finding.selectFirst(".next").text()).startsWith("Next step: Extend GatewayTest");
        assertThat(page.select(".finding .subject").last().selectFirst("a").attr("href"))
                .isEqualTo("#code:com.shop.fx.RateAudit");
    }

    @Test
    void putsRequirementsThatAreNotVerifiedFirstAndThoseNotInForceApart() {
        assertThat(page.select(".requirements").get(0).select("tbody th .self").eachText())
                .containsExactly(
                        "REQ-LOG-1",
                        "REQ-FX-2",
                        "REQ-REFUND-2",
                        "REQ-HELP-1",
                        "REQ-FRAUD-1",
                        "REQ-FX-1",
                        "REQ-PAY-1",
                        "REQ-REFUND-1");
        assertThat(page.select(".requirements").get(1).select("tbody th .self").eachText())
                .containsExactly("REQ-WALLET-1", "REQ-FAX-1");
    }

    @Test
    void showsAHollowRequirementWithItsReasonAndWhatItBorrows() {
        Element row = page.getElementById("REQ-FX-2");

        assertThat(row.select(".claims .chip").eachText()).containsExactly("hollow");
        assertThat(row.select(".claims .why").text()).startsWith("Passed, but ran nothing of its scope");
        assertThat(row.select("td[data-label=Requirements-based]").text()).isEqualTo("0 % 0 of 28");
        assertThat(row.selectFirst("td[data-label=Requirements-based] .gap").attr("width"))
                .isEqualTo("96.4%");
    }

    @Test
    void saysOnTheFirstScreenHowMuchRanInNoTest() {
        assertThat(page.selectFirst(".hero .outside").text())
                .isEqualTo("13 of 274 lines that ran are in no test: no test can be shown to have verified them."
                        + " Who ran them");
        assertThat(page.selectFirst(".hero .outside a").attr("href")).isEqualTo("#section:who");
        assertThat(Pages.of(Samples.empty()).select(".hero .outside")).isEmpty();
    }

    @Test
    void showsWhoRanTheCodeAndWhichClassesRanInNoTest() {
        List<Element> tables = page.select(".who");

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
    void saysOfATestWhatRanForItAfterItsEnd() {
        Element row = page.getElementById(
                Anchors.test("[engine:junit-jupiter]/[class:com.shop.pay.RetryTest]/[method:retriesAfterATimeOut()]"));

        assertThat(row.selectFirst("td[data-label=Footprint]").text())
                .isEqualTo("2 classes, 30 probes 1 class, 4 probes late, after its end");
    }

    @Test
    void tracesBothWays() {
        List<Element> tables = page.select(".matrix");

        assertThat(tables.get(0).select("tbody tr").eachText())
                .contains("REQ-FX-2 hollow hollow fx.RateAuditTest \u203a keepsTheRateItUsed");
        assertThat(tables.get(1).select("tbody tr").eachText())
                .contains(
                        "pay.GatewayTest \u203a chargesInTheOrdersCurrency effective REQ-PAY-1 effective WF-CROSS-BORDER",
                        "fraud.LimitsTest \u203a readsTheMarketsLimit claims nothing");
    }

    @Test
    void showsWhereTheReportComesFrom() {
        String provenance = page.getElementById("section:provenance").parent().text();

        assertThat(provenance)
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
        Document empty = Pages.of(Samples.empty());

        assertThat(empty.selectFirst(".stamp").text()).isEqualTo("Nothing measured");
        assertThat(empty.select(".hero .value").eachText()).containsOnly("nothing measured");
        assertThat(empty.body().text()).doesNotContain(" %");
        assertThat(page.getElementById("REQ-HELP-1").select("td").eachText())
                .endsWith("nothing measured", "nothing measured");
    }

    @Test
    void linksOnlyToPlacesThatExist() {
        Set<String> ids = Set.copyOf(page.select("[id]").eachAttr("id"));

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href")).allMatch(href -> ids.contains(href.substring(1)));
        assertThat(page.select("a:not([href^=#])")).isEmpty();
    }

    @Test
    void givesEveryTableACaptionAndEveryHeadingAScope() {
        assertThat(page.select("table")).isNotEmpty().allMatch(table -> table.selectFirst("caption") != null);
        assertThat(page.select("th")).isNotEmpty().allMatch(heading -> heading.hasAttr("scope"));
        assertThat(page.select("svg"))
                .allMatch(svg ->
                        svg.attr("aria-hidden").equals("true") || svg.parent().hasAttr("aria-hidden"));
    }

    @Test
    void neverSaysAVerdictByColourAlone() {
        assertThat(page.select(".chip")).isNotEmpty().allMatch(Element::hasText);
    }

    @Test
    void needsNoScriptForWhatMatters() {
        page.select("script").remove();

        assertThat(page.select(".stamp, .finding, .requirements tbody tr, .workflow"))
                .hasSize(1 + 9 + 10 + 2)
                .noneMatch(element -> element.closest("[hidden]") != null);
    }

    @Test
    void startsManyWorkflowsWithAGlanceAtAllOfThem() {
        Result one = PaymentsRelease.result();
        Result many = new Result(
                one.release(),
                one.verified(),
                one.header(),
                one.totals(),
                one.modules(),
                Stream.concat(one.workflows().stream(), one.workflows().stream())
                        .toList(),
                one.requirements(),
                one.tests(),
                one.code(),
                one.sources(),
                one.whoRan(),
                one.findings());

        assertThat(page.select(".glance")).isEmpty();
        assertThat(Pages.of(many).select(".glance li").eachText())
                .containsExactly(
                        "fragmented Pay an order in a foreign currency WF-CROSS-BORDER code 94 % \u00b7 test 60 %",
                        "fragmented Pay an order in a foreign currency WF-CROSS-BORDER code 94 % \u00b7 test 60 %",
                        "verified Pay an order at home WF-DOMESTIC code 95.6 % \u00b7 test 100 %",
                        "verified Pay an order at home WF-DOMESTIC code 95.6 % \u00b7 test 100 %");
    }

    @Test
    void showsWhatEachModuleHas() {
        assertThat(page.select("#section\\:modules, nav a[href=#section:modules]"))
                .isEmpty();

        assertThat(Pages.of(ModularRelease.result())
                        .select("section[aria-labelledby=section:modules] tbody tr")
                        .eachText())
                .containsExactly(
                        "shop-core 4 3 passed 1 skipped 75 % 30 of 40 25 % 10 of 40 nothing measured",
                        "shop-api 0 nothing measured nothing measured nothing measured");
    }
}
