package io.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenTest {

    private static final List<String> USUAL = List.of("html", "json");

    @Test
    void takesWhatIsNamed() {
        assertThat(Chosen.of(List.of("badge", "csv"), USUAL)).containsExactly("badge", "csv");
    }

    @Test
    void takesWhatIsUsualWhereNothingIsNamed() {
        assertThat(Chosen.of(List.of(), USUAL)).containsExactly("html", "json");
    }

    @Test
    void leavesOutWhatHasANoBeforeIt() {
        assertThat(Chosen.of(List.of("no-json"), USUAL)).containsExactly("html");
        assertThat(Chosen.of(List.of("json", "csv", "no-json"), USUAL)).containsExactly("csv");
    }

    @Test
    void leavesThePagesWithTheLinesOfTheCodeOut() {
        assertThat(Chosen.of(List.of("no-source"), USUAL)).containsExactly("html", "json", "no-source");
        assertThat(Chosen.of(List.of("html", "no-source"), USUAL)).containsExactly("html", "no-source");
    }

    @Test
    void isNothingWhereNoFormatStays() {
        assertThat(Chosen.isNothing(Chosen.of(List.of("html", "no-html"), USUAL)))
                .isTrue();
        assertThat(Chosen.isNothing(Chosen.of(List.of("no-html", "no-json", "no-source"), USUAL)))
                .isTrue();
        assertThat(Chosen.isNothing(Chosen.of(List.of("no-html", "no-source"), USUAL)))
                .isFalse();
    }

    @Test
    void knowsEachFormatWithAndWithoutANoBeforeIt() {
        assertThat(Chosen.words())
                .hasSize(2 * Reports.names().size() + 1)
                .contains("html", "no-html", "no-badge", "no-source")
                .doesNotContain("source");
    }
}
