package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.OrderedRelease;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class OrderViewTest {

    private final Pages report = Pages.of(OrderedRelease.result());

    private Document page(String workflow) {
        return report.workflow(workflow);
    }

    private List<String> orders(String workflow) {
        return page(workflow).select(".orders > li").eachText();
    }

    @Test
    void showsTheStepsInTheOrderOfFirstTouchWithTheirPlaceInTheWorkflow() {
        assertThat(orders("WF-IN-ORDER"))
                .containsExactly("pay.CheckoutTest \u203a pays in order 1 fraud 2 convert 3 charge page of this test");
        assertThat(page("WF-IN-ORDER").select(".swapped")).isEmpty();
    }

    @Test
    void marksTheStepsThatWereTouchedTheOtherWayRound() {
        assertThat(orders("WF-OUT-OF-ORDER"))
                .containsExactly(
                        "pay.EagerTest \u203a charges out of order 2 convert 1 fraud 3 charge page of this test");
        assertThat(page("WF-OUT-OF-ORDER").select(".swapped").eachText()).containsExactly("2 convert", "1 fraud");
    }

    @Test
    void keepsStepsApartOfWhichNobodyKnowsWhen() {
        assertThat(orders("WF-NOT-KNOWN"))
                .containsExactly("pay.CheckoutTest \u203a pays order not known 1 fraud 3 charge nobody knows when: 2"
                        + " convert page of this test");
    }

    @Test
    void judgesNoOrderWhereNoneIsAskedForAndLetsTheReaderChooseOneOfTheFirstOfManyTests() {
        Document workflow = page("WF-ANY-ORDER");

        assertThat(orders("WF-ANY-ORDER")).hasSize(20).startsWith("case 0 3 charge 2 convert 1 fraud");
        assertThat(workflow.select(".orders details[open] summary").eachText()).containsExactly("case 0");
        assertThat(workflow.select(".orders .chip, .swapped")).isEmpty();
        assertThat(workflow.text()).contains("and 10 more of 30 tests that walk it, which are not listed");
    }

    @Test
    void saysOfAWorkflowThatItIsOrdered() {
        assertThat(page("WF-IN-ORDER").selectFirst("header .meta").text()).contains("critical \u00b7 ordered \u00b7");
        assertThat(page("WF-ANY-ORDER").selectFirst("header .meta").text()).doesNotContain("ordered");
    }

    @Test
    void handsOverHowManyMethodsATestEnteredWhenNothingCouldCheckThemAnyMore() {
        assertThat(report.data("tests-0").at("/0/5/unchecked").asInt()).isEqualTo(4);
        assertThat(report.data("tests-0").at("/1").size()).isEqualTo(5);
    }

    @Test
    void saysInItsHeadlineThatTheOrderIsWhatIsMissing() {
        assertThat(page("WF-OUT-OF-ORDER").selectFirst(".label").text())
                .endsWith("the behaviour was not verified as a whole and in its order.");
        assertThat(page("WF-NOT-KNOWN").selectFirst(".label").text())
                .endsWith("it is not known what the tests that claim the behaviour ran, or in which order.");
    }

    @Test
    void linksEveryTouchedStepToItsPlaceInTheChain() {
        Document page = page("WF-IN-ORDER");

        assertThat(page.select(".touched").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> page.getElementById(href.substring(1)) != null);
    }
}
