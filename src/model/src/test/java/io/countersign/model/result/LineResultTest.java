package io.countersign.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineResultTest {

    @ParameterizedTest
    @CsvSource({
        "0, 3, 0, 0, not-covered",
        "2, 3, 0, 0, partly-covered",
        "3, 3, 0, 0, fully-covered",
        "0, 3, 0, 2, not-covered",
        "3, 3, 0, 2, partly-covered",
        "3, 3, 1, 2, partly-covered",
        "2, 3, 2, 2, partly-covered",
        "3, 3, 2, 2, fully-covered"
    })
    void hasTheColourOfItsInstructionsAndBranches(
            int instructions, int ofInstructions, int branches, int ofBranches, String colour) {
        Counter ran = new Counter(instructions, ofInstructions);
        Counter taken = new Counter(branches, ofBranches);
        Counter none = new Counter(0, ofInstructions);
        Counter neither = new Counter(0, ofBranches);

        assertThat(new LineResult(7, ran, taken, none, neither, List.of(), 0, List.of())
                        .status()
                        .label())
                .isEqualTo(colour);
        assertThat(new LineResult(7, none, neither, ran, taken, List.of(), 0, List.of())
                        .requirementsBasedStatus()
                        .label())
                .isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "20, 20", "21, 20", "85000, 20"})
    void namesTheFirstOfItsTestsAndCountsAll(int tests, int named) {
        assertThat(withTests(tests, named).someTests()).hasSize(named);
        assertThatThrownBy(() -> withTests(tests, named + 1)).hasMessage((named + 1) + " named of " + tests + " tests");
    }

    private static LineResult withTests(int tests, int named) {
        return new LineResult(
                7,
                new Counter(1, 1),
                Counter.EMPTY,
                new Counter(0, 1),
                Counter.EMPTY,
                List.of(),
                tests,
                Collections.nCopies(named, "[test:A]"));
    }
}
