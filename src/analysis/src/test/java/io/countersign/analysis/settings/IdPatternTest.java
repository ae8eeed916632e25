package io.countersign.analysis.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Location;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdPatternTest {

    private static IdPattern pattern(String text) {
        return new IdPattern(Pattern.compile(text));
    }

    @ParameterizedTest
    @CsvSource({
        "REQ-.*, REQ-1, REQ-1",
        "(REQ|WF)-.*, WF-1, WF-1",
        "issue:(?<id>.+), issue:PROJ-1, PROJ-1",
        "(?<id>REQ-1)|slow, slow, slow",
        "REQ-.*, 'see REQ-1', ''",
        "issue:(?<id>.*), issue:, ''",
        "'a # (?<id>b)', 'a # b', b",
        "'\\(?<id>', '(<id>', '(<id>'"
    })
    void takesTheGroupCalledIdElseAllThatMatches(String pattern, String text, String id) {
        assertThat(pattern(pattern).of(text).orElse("")).isEqualTo(id);
    }

    @Test
    void knowsItsGroupWhereCommentsAreAllowed() {
        assertThat(pattern("(?x) issue: (?<id> \\S+ )  # what follows").of("issue:A"))
                .contains("A");
    }

    @Test
    void findsEveryIdInAText() {
        assertThat(pattern("[A-Z]+-[0-9]+").in("PROJ-1: pays, as in PROJ-22")).containsExactly("PROJ-1", "PROJ-22");
        assertThat(pattern("#(?<id>[0-9]+)").in("#1 and #2")).containsExactly("1", "2");
        assertThat(pattern("[0-9]*").in("none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Pay abroad, Pay-abroad", "'  Pay \u00a0 abroad\n', Pay-abroad", "REQ-1, REQ-1", "'  ', ''"})
    void makesAnIdOfATitle(String title, String id) {
        assertThat(ClaimAnnotation.idOf(title).orElse("")).isEqualTo(id);
        assertThat(ClaimAnnotation.parse("a.B#c", Location.ofFile("f")).idsIn(title))
                .isEqualTo(id.isEmpty() ? List.of() : List.of(id));
    }
}
