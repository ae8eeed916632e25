package io.countersign.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Counter;
import io.countersign.model.result.LineResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineRangesTest {

    /** Each number is a line with code; those with a plus are asked for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "3 4 5 >''",
                "3+ 4 5 > 3",
                "3+ 4+ 5 > 3-4",
                "3+ 4 5+ > 3, 5",
                "3+ 9+ 20+ 21 22+ > 3-20, 22",
                "3 4 5+ > 5"
            })
    void leaveOutLinesWithoutCodeAndPartWhereCodeIsLeftOut(String lines, String ranges) {
        List<LineResult> all =
                Stream.of(lines.strip().split(" ")).map(LineRangesTest::line).toList();

        assertThat(LineRanges.of(all, line -> line.instructions().covered() > 0))
                .isEqualTo(ranges);
    }

    private static LineResult line(String text) {
        Counter instructions = new Counter(text.endsWith("+") ? 1 : 0, 1);
        return new LineResult(
                Integer.parseInt(text.replace("+", "")),
                instructions,
                Counter.EMPTY,
                instructions,
                Counter.EMPTY,
                List.of(),
                0,
                List.of());
    }
}
