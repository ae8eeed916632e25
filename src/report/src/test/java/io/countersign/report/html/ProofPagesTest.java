package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.ProvenRelease;
import io.countersign.report.sample.SmallRelease;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Proofs beside the tests on the pages: a layer of their own, there without a script. */
final class ProofPagesTest {

    private final Pages report = Pages.of(ProvenRelease.result());

    @Test
    void areCountedOnTheFirstScreenAndThoseThatDoNotCountAreNamed() {
        Element layer = report.page("index.html").getElementById("section:proofs");

        assertThat(layer.select("p").text())
                .isEqualTo("4 proofs needed beside the tests: 1 valid 1 expired 1 broken 1 missing");
        assertThat(layer.select("li").eachText())
                .containsExactly(
                        "expired alert of WF-PAY", "missing rollback-rehearsal of WF-PAY", "broken review of REQ-PAY");
    }

    @Test
    void standOnThePageOfTheWorkflow() {
        Document page = report.workflow("WF-PAY");

        assertThat(page.select("ul.proofs li .test").eachText())
                .containsExactly("load-test", "alert", "rollback-rehearsal", "manual-test");
        assertThat(page.select("ul.proofs li").eachText().get(0))
                .isEqualTo(
                        "valid load-test Passed, by Grace on 2026-11-03. 2.1 times the expected traffic for 30 min, p99 340 ms"
                                + " requirements/proofs.yaml:12");
        assertThat(page.select("ul.proofs li").eachText().get(3)).startsWith("failed manual-test not needed ");
    }

    @Test
    void standAtTheRequirementInTheTableAndInTheDataOfItsPage() {
        assertThat(report.page("requirements.html").select("ul.proofs li").eachText())
                .containsExactly(
                        "broken review Passed, by Grace on 2026-11-03, but its attachment docs/load.json is not there."
                                + " docs/load.json requirements/proofs.yaml:12");
        JsonNode proof = report.data("requirements-0").at("/0/proofs/0");
        assertThat(proof.get(0).asString() + " " + proof.get(1).asString() + " "
                        + proof.get(2).asString())
                .isEqualTo("review broken bad");
    }

    @Test
    void leaveNoTraceWhereThereAreNone() {
        Pages small = Pages.of(SmallRelease.result());

        assertThat(small.page("index.html").getElementById("section:proofs")).isNull();
        assertThat(small.workflow("WF-PAY").select("ul.proofs")).isEmpty();
        assertThat(small.data("requirements-0").at("/0/proofs").isMissingNode()).isTrue();
    }

    @Test
    void changeNoNumber() {
        assertThat(numbers(report)).isEqualTo(numbers(Pages.of(SmallRelease.result())));
    }

    @Test
    void showForeignTextAsText() {
        Document page =
                Pages.of(ProvenRelease.with("<script>alert(1)</script>")).workflow("WF-PAY");

        assertThat(page.select("ul.proofs script")).isEmpty();
        assertThat(page.select("ul.proofs li").get(0).text()).contains("<script>alert(1)</script>");
    }

    private static Map<String, List<String>> numbers(Pages pages) {
        Map<String, List<String>> numbers = new TreeMap<>();
        pages.pages()
                .forEach((name, page) ->
                        numbers.put(name, page.select(".lane .value").eachText()));
        return numbers;
    }
}
