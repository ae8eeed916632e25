package io.countersign.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpreadTest {

    @Test
    void anOddNumberOfFiguresHasItsMiddleOne() {
        assertThat(Spread.of(List.of(3d, 1d, 1.25)).text(2)).isEqualTo("1.25 (1.00 to 3.00)");
    }

    @Test
    void anEvenNumberOfFiguresHasTheMeanOfTheMiddleTwo() {
        assertThat(Spread.of(List.of(4d, 1d, 2d, 3d)).text(1)).isEqualTo("2.5 (1.0 to 4.0)");
    }
}
