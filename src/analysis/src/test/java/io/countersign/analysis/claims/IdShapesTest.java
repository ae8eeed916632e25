package io.countersign.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdShapesTest {

    @ParameterizedTest
    @CsvSource({
        "REQ-FRAUD-1, REQ-FRAUD-1",
        "REQ-FRAUD-1, REQ-FARUD-1",
        "REQ-FRAUD-1, req-fraud-2",
        "PROJ-123, PROJ-9",
        "1.4.2, 1.4.3",
        "1.4.2, 2.0",
        "A_20601, A_20602",
        "REQ1, REQ22",
        "REQ1, Req2",
        "pay:refund, pay:refnud",
        "ÄNF-1, änf-2"
    })
    void recognizesWhatIsMeantAsAnId(String declared, String tag) {
        assertThat(matches(tag, declared)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "REQ-FRAUD-1, slow",
        "REQ-FRAUD-1, smoke-test",
        "REQ-FRAUD-1, REQ",
        "REQ-FRAUD-1, REQ-",
        "§4.2, §4.3",
        "REQ-FRAUD-1, REQUIRES-DB",
        "REQ-FRAUD-1, WF-1",
        "REQ-FRAUD-1, my-REQ-1",
        "REQ1, REQUEST",
        "1.4.2, 17",
        "1.4.2, java17",
        "1.4.2, v1.4.2",
        "A_20601, a",
        "login, logout",
        "7, 8"
    })
    void leavesOtherTagsAlone(String declared, String tag) {
        assertThat(matches(tag, declared)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"slow", "REQ-1", "''"})
    void takesNoTagForAnIdWhereNothingIsDeclared(String tag) {
        assertThat(IdShapes.of(List.of()).matcher(tag).matches()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"REQ-7", "WF-CROSS", "2.1"})
    void joinsTheShapesOfAllIds(String tag) {
        assertThat(matches(tag, "REQ-1", "WF-1", "1.4")).isTrue();
    }

    private static boolean matches(String tag, String... declared) {
        return IdShapes.of(List.of(declared)).matcher(tag).matches();
    }
}
