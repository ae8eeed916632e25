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
        Document page = REPORT.page("index.html");
        int bytes = bytes("index.html");
        for (String asset : page.select("link, script").eachAttr("href")) {
            bytes += asset.isEmpty() ? 0 : bytes(asset);
        }
        for (String asset : page.select("script").eachAttr("src")) {
            bytes += bytes(asset);
        }

        assertThat(bytes).isLessThan(300 * 1024);
        assertThat(page.select(".ranked > li")).hasSize(10);
        assertThat(REPORT.data("tests").get("names")).hasSize(1500);
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

    private static int bytes(String file) {
        return REPORT.files().get(file).getBytes(StandardCharsets.UTF_8).length;
    }
}
