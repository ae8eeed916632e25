package io.countersign.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Counter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 7, 0 %",
        "1, 5000, < 0.1 %",
        "1, 1000, 0.1 %",
        "1, 3, 33.3 %",
        "2, 3, 66.6 %",
        "9999, 10000, 99.9 %",
        "2147483646, 2147483647, 99.9 %",
        "7, 7, 100 %",
        "0, 0, nothing measured"
    })
    void percentIsCutAndNeverFlatters(int covered, int total, String text) {
        assertThat(Numbers.percent(new Counter(covered, total))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, < 1 ms",
        "1000000, 1 ms",
        "999999999, 999 ms",
        "1000000000, 1.0 s",
        "61260000000, 61.2 s"
    })
    void durationsAreShort(long nanos, String text) {
        assertThat(Numbers.duration(nanos)).isEqualTo(text);
    }

    @Test
    void millisAreExactToTheMicrosecond() {
        assertThat(Numbers.millis(1_234_567).toPlainString()).isEqualTo("1.234");
        assertThat(Numbers.millis(0).toString()).isEqualTo("0.000");
    }
}
