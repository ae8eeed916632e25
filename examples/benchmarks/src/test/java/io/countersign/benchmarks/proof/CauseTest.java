package io.countersign.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CauseTest {

    @ParameterizedTest(name = "alone {0}, one by one {1}, overlapping {2}: {4}")
    @CsvSource({
        "100, 10, 10, true,  FIRST_TOUCH",
        "100, 00, 01, true,  FIRST_TOUCH",
        "100, 11, 10, false, LOST",
        "011, 11, 10, true,  AFTER_FIRST_TOUCH",
        "010, 11, 10, true,  BY_ITSELF",
        "101, 11, 10, true,  BY_ITSELF",
        "000, 01, 11, true,  HISTORY",
        "111, 01, 00, true,  HISTORY",
        "111, 11, 10, true,  ONLY_WHERE_TESTS_OVERLAP",
        "000, 00, 10, true,  ONLY_WHERE_TESTS_OVERLAP"
    })
    void whatHappensAloneOrOneByOneIsNoWorkOfAnOverlappingTest(
            String alone, String sequential, String overlapping, boolean everywhere, Cause cause) {
        assertThat(Cause.of(new Sighting(seen(alone), seen(sequential), seen(overlapping), everywhere)))
                .isEqualTo(cause);
    }

    private static List<Boolean> seen(String digits) {
        return digits.chars().mapToObj(digit -> digit == '1').toList();
    }
}
