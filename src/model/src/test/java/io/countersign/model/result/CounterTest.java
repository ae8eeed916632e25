package io.countersign.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.0",
        "1, 1, 100.0",
        "1, 3, 33.3",
        "2, 3, 66.6",
        "12, 13, 92.3",
        "999, 1000, 99.9",
        "9999, 10000, 99.9",
        "1, 10000, 0.0",
        "2147483646, 2147483647, 99.9",
        "2147483647, 2147483647, 100.0"
    })
    void percentIsCutAndNeverRoundedUp(int covered, int total, double percent) {
        assertThat(new Counter(covered, total).percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 10, 90, true",
        "8, 10, 90, false",
        "899, 1000, 90, false",
        "0, 10, 0, true",
        "0, 0, 0, false",
        "0, 0, 100, false",
        "10, 10, 100, true",
        "2147483646, 2147483647, 100, false",
        "2147483647, 2147483647, 100, true"
    })
    void reachesATargetOnlyWhereSomethingWasMeasured(int covered, int total, int target, boolean reached) {
        assertThat(new Counter(covered, total).reaches(target)).isEqualTo(reached);
    }

    @Test
    void nothingMeasuredHasNoPercentage() {
        assertThat(Counter.EMPTY.isEmpty()).isTrue();
        assertThat(new Counter(0, 1).isEmpty()).isFalse();
        assertThatThrownBy(Counter.EMPTY::percent)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an empty counter has no percentage");
    }

    @Test
    void countersOverDisjointThingsAddUp() {
        assertThat(new Counter(1, 2).plus(new Counter(3, 4))).isEqualTo(new Counter(4, 6));
        assertThat(new Counter(1, 2).plus(Counter.EMPTY)).isEqualTo(new Counter(1, 2));
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, -1 of 2", "3, 2, 3 of 2", "0, -1, 0 of -1"})
    void refusesMoreThanAllAndLessThanNothing(int covered, int total, String message) {
        assertThatThrownBy(() -> new Counter(covered, total))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
