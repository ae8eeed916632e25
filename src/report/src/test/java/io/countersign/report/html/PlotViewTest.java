package io.countersign.report.html;

import static io.countersign.report.sample.Samples.coverage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Result;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PlotViewTest {

    private static final Result RESULT = PaymentsRelease.result();
    private static final Directory DIRECTORY =
            new Directory(RESULT, Selection.of(RESULT), new Places(Optional.empty(), Optional.empty()));

    private static PlotView plot(WorkflowResult... workflows) {
        return PlotView.of(List.of(workflows), DIRECTORY);
    }

    private static WorkflowResult with(Counter testCoverage, Coverage codeCoverage) {
        return Samples.with(RESULT.workflows().get(0), testCoverage, codeCoverage, List.of());
    }

    @Test
    void placesAWorkflowByCodeCoverageAcrossAndTestCoverageUp() {
        assertThat(plot(with(new Counter(1, 4), coverage(1, 2, 0, 0, 1, 1))).dots())
                .extracting(PlotView.Dot::x, PlotView.Dot::y)
                .containsExactly(tuple(60 + 280.0, 20 + 225.0));
    }

    @Test
    void leavesOutWhatHasNoNumberAndSaysSo() {
        PlotView plot = plot(
                with(Counter.EMPTY, coverage(1, 2, 0, 0, 1, 1)),
                with(new Counter(1, 4), Coverage.EMPTY),
                with(new Counter(0, 4), coverage(0, 2, 0, 0, 1, 1)));

        assertThat(plot.dots()).hasSize(1);
        assertThat(plot.apart()).isEqualTo(2);
    }

    @Test
    void drawsWorkflowsOfTheSameNumbersBesideEachOtherAndSaysHowManyMoreThereAre() {
        WorkflowResult one = with(new Counter(4, 4), coverage(2, 2, 0, 0, 1, 1));
        PlotView plot = PlotView.of(Collections.nCopies(310, one), DIRECTORY);

        assertThat(plot.dots()).hasSize(300);
        assertThat(plot.dots().stream().map(dot -> dot.x() + " " + dot.y())).doesNotHaveDuplicates();
        assertThat(plot.more()).isEqualTo(10);
    }

    @Test
    void leadsFromEveryDotToItsWorkflowAndSaysInWordsWhatItShows() {
        Document page = Pages.index(RESULT);

        assertThat(page.select(".plot .dot").eachAttr("href"))
                .containsExactlyInAnyOrder("workflow.html#WF-CROSS-BORDER", "workflow.html#WF-DOMESTIC");
        assertThat(page.select(".plot .dot").eachAttr("aria-label"))
                .contains("Pay an order in a foreign currency: code coverage 94 %, test coverage 60 %, fragmented");
        assertThat(page.selectFirst(".plot .zone").text()).isEqualTo("False confidence");
        assertThat(page.select(".plot .tag").eachText()).containsExactly("WF-CROSS-BORDER");
    }
}
