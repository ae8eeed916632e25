package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.LargeRelease;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class LargePageTest {

    private static final Document PAGE = Pages.of(LargeRelease.result(1500, 1600, 210));

    @Test
    void saysHowManyMoreThereAreAndWhere() {
        assertThat(PAGE.select(".more").eachText())
                .containsOnlyOnce("and 10 more packages; report.json holds them all")
                .contains(
                        "and 600 more requirements; report.json holds them all",
                        "and 500 more tests; report.json holds them all");
        assertThat(PAGE.selectFirst("nav").text()).contains("Requirements 1600", "Tests 1500");
    }

    @Test
    void leavesOutOnlyWhatIsVerified() {
        assertThat(PAGE.select(".requirements tbody tr")).hasSize(1000);
        assertThat(PAGE.select(".requirements tbody td[data-label=Verdict] .chip.doubt"))
                .hasSize(160);
    }

    @Test
    void linksOnlyToWhatItShows() {
        Set<String> ids = Set.copyOf(PAGE.select("[id]").eachAttr("id"));

        assertThat(PAGE.select("a[href^=#]").eachAttr("href")).allMatch(href -> ids.contains(href.substring(1)));
    }
}
