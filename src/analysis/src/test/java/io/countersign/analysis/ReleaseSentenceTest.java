package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Totals;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReleaseSentenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0/0 | 0/0 | 5 | false | Nothing was measured: no requirement and no workflow is in force.",
                "2/2 | 3/3 | 0 | false | Nothing was measured: the evidence holds no test.",
                "0/0 | 0/0 | 0 | false | Nothing was measured: the evidence holds no test.",
                "2/2 | 3/3 | 5 | true  | All 2 workflows and all 3 requirements are verified.",
                "0/0 | 3/3 | 5 | true  | All 3 requirements are verified.",
                "1/1 | 0/0 | 5 | true  | The only workflow is verified.",
                "1/1 | 1/1 | 5 | true  | The only workflow and the only requirement are verified.",
                "1/2 | 1/3 | 5 | false | 1 of 2 workflows and 2 of 3 requirements are not verified, while 82.7 % of the lines of code ran.",
                "2/2 | 2/3 | 5 | false | 1 of 3 requirements is not verified, while 82.7 % of the lines of code ran.",
                "0/1 | 3/3 | 5 | false | The only workflow is not verified, while 82.7 % of the lines of code ran."
            })
    void saysTheVerdictOfTheRelease(
            String workflows, String requirements, int tests, boolean verified, String sentence) {
        Counter items = counter(workflows).plus(counter(requirements));
        Totals totals = new Totals(
                counter(workflows),
                counter(requirements),
                items,
                new Coverage(new Counter(8278, 10_000), Counter.EMPTY, Counter.EMPTY),
                Coverage.EMPTY,
                tests == 0 ? Map.of() : Map.of(Outcome.PASSED, tests),
                0);

        assertThat(ReleaseSentence.of(totals)).isEqualTo(sentence);
        assertThat(ReleaseSentence.isVerified(totals)).isEqualTo(verified);
    }

    private static Counter counter(String text) {
        int slash = text.indexOf('/');
        return new Counter(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }
}
