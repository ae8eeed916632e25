package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.LargeRelease;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LargePageTest {

    private static final Pages REPORT = Pages.of(LargeRelease.result(1500, 2400, 210));
    private static final Pages MANY = Pages.of(LargeRelease.result(10, 50_100, 101));

    @Test
    void holdsEveryRequirementOnPagesThatFollowEachOther() {
        List<String> ids = new ArrayList<>();
        String next = "requirements.html";
        while (!next.isEmpty()) {
            Document page = REPORT.page(next);
            ids.addAll(page.select(".requirements tbody th a").eachText());
            next = page.select(".pieces a[rel=next]").attr("href");
        }

        assertThat(ids).hasSize(2400).doesNotHaveDuplicates();
        assertThat(ids.subList(0, 240)).allMatch(id -> id.endsWith("0"));
        assertThat(REPORT.page("requirements-3.html").selectFirst(".pieces p").text())
                .isEqualTo("Requirements 2001 to 2400 of 2400");
        assertThat(REPORT.page("requirements-3.html")
                        .selectFirst(".pieces [aria-current]")
                        .text())
                .isEqualTo("3");
    }

    @Test
    void saysTheNumbersOfTheWholeOnEveryPage() {
        assertThat(REPORT.page("code-3.html").selectFirst("nav").text())
                .contains("Requirements 2400", "Tests 1500", "Findings 240");
    }

    @Test
    void keepsTheFirstScreenSmallAndLeavesTheRestToBeOpened() {
        // Of its own: a claim counts what its test ran, not what the class ran for all.
        Pages report = Pages.of(LargeRelease.result(1500, 2400, 210));
        Document page = report.page("index.html");
        int bytes = bytes(report, "index.html");
        for (String asset : page.select("link, script").eachAttr("href")) {
            bytes += asset.isEmpty() ? 0 : bytes(report, asset);
        }
        for (String asset : page.select("script").eachAttr("src")) {
            bytes += bytes(report, asset);
        }

        assertThat(bytes).isLessThan(300 * 1024);
        assertThat(page.select(".ranked > li")).hasSize(10);
        assertThat(report.data("tests").get("names")).hasSize(1500);
    }

    @Test
    void saysOfHundredsOfWorkflowsAndThousandsOfClassesTheNumbersWithoutBars() {
        Document workflows = MANY.page("workflows.html");
        Document code = MANY.page("code.html");

        assertThat(workflows.select("tbody tr")).hasSize(500);
        assertThat(workflows.getElementById("WF-1").select("th, td").eachText())
                .containsExactly(
                        "Walk number 1 WF-1",
                        "critical \u00b7 owner payments",
                        "fragmented Because of its steps.",
                        "37 % 37 of 100",
                        "25 % 1 of 4",
                        "18 % 18 of 100");
        assertThat(code.select("tbody")
                        .first()
                        .select("tr")
                        .get(1)
                        .select("th, td")
                        .eachText())
                .containsExactly("Class0", "70 % 7 of 10", "70 % 7 of 10", "75 % 3 of 4", "REQ-0");
        assertThat(workflows.select(".bar")).isEmpty();
        assertThat(code.select(".bar")).isEmpty();
        assertThat(REPORT.page("workflows.html").select(".bar")).isNotEmpty();
    }

    @Test
    void saysWhichPartOfALongListThereIsToFilter() {
        assertThat(REPORT.page("code-3.html").select("[data-filters]").attr("data-part"))
                .isEqualTo("This page holds packages 201 to 210 of 210; its filter goes with you to the others.");
        assertThat(REPORT.page("findings.html").select("[data-filters]").hasAttr("data-part"))
                .isFalse();
    }

    @Test
    void linksFromEveryPageOnlyToWhatIsThere() {
        HtmlReportTest.assertThatLinksArrive(REPORT);
    }

    private static int bytes(Pages report, String file) {
        return report.files().get(file).getBytes(StandardCharsets.UTF_8).length;
    }
}
