package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.OrderedRelease;
import io.countersign.report.sample.PaymentsRelease;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class OrderViewTest {

    private final Document page = Pages.of(OrderedRelease.result());

    private List<String> orders(String workflow) {
        return page.getElementById(workflow).select(".orders > li").eachText();
    }

    @Test
    void showsTheStepsInTheOrderOfFirstTouchWithTheirPlaceInTheWorkflow() {
        assertThat(orders("WF-IN-ORDER"))
                .containsExactly("1 fraud 2 convert 3 charge in order pay.CheckoutTest \u203a pays");
        assertThat(page.getElementById("WF-IN-ORDER").select(".swapped")).isEmpty();
    }

    @Test
    void marksTheStepsThatWereTouchedTheOtherWayRound() {
        assertThat(orders("WF-OUT-OF-ORDER"))
                .containsExactly("2 convert 1 fraud 3 charge out of order pay.EagerTest \u203a charges");
        assertThat(page.getElementById("WF-OUT-OF-ORDER").select(".swapped").eachText())
                .containsExactly("2 convert", "1 fraud");
    }

    @Test
    void keepsStepsApartOfWhichNobodyKnowsWhen() {
        assertThat(orders("WF-NOT-KNOWN"))
                .containsExactly("1 fraud 3 charge nobody knows when: 2 convert order not known pay.CheckoutTest \u203a"
                        + " pays");
    }

    @Test
    void judgesNoOrderWhereNoneIsAskedForAndShowsTheFirstOfManyTests() {
        Element workflow = page.getElementById("WF-ANY-ORDER");

        assertThat(orders("WF-ANY-ORDER")).hasSize(5).startsWith("3 charge 2 convert 1 fraud case 0");
        assertThat(workflow.select(".orders .chip, .swapped")).isEmpty();
        assertThat(workflow.text()).contains("and 15 more in report.json");
    }

    @Test
    void saysOfAWorkflowThatItIsOrdered() {
        assertThat(page.getElementById("WF-IN-ORDER")
                        .selectFirst("header .meta")
                        .text())
                .contains("critical \u00b7 ordered \u00b7");
        assertThat(page.getElementById("WF-ANY-ORDER")
                        .selectFirst("header .meta")
                        .text())
                .doesNotContain("ordered");
    }

    @Test
    void saysHowManyMethodsATestEnteredWhenNothingCouldCheckThemAnyMore() {
        assertThat(page.select(".tests td[data-label=Assertions]").eachText())
                .containsExactly("2 4 methods entered after the last", "2");
        assertThat(Pages.of(PaymentsRelease.result()).text()).doesNotContain("entered after the last");
    }

    @Test
    void saysInItsHeadlineThatTheOrderIsWhatIsMissing() {
        assertThat(page.getElementById("WF-OUT-OF-ORDER").selectFirst(".label").text())
                .endsWith("the behaviour was not verified as a whole and in its order.");
        assertThat(page.getElementById("WF-NOT-KNOWN").selectFirst(".label").text())
                .endsWith("it is not known what the tests that claim the behaviour ran, or in which order.");
    }

    @Test
    void linksEveryTouchedStepToItsPlaceInTheChain() {
        assertThat(page.select(".touched").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> page.getElementById(href.substring(1)) != null);
    }
}
