package io.countersign.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleTest {

    @Test
    void allOfTheFirstAreInItAndOthersFillItUp() {
        assertThat(Sample.of(5, List.of("b", "a"), List.of("1", "2", "3", "4", "5", "6")))
                .containsExactly("a", "b", "1", "3", "5");
    }

    @Test
    void tooManyAreSpreadEvenly() {
        assertThat(Sample.of(3, List.of("a", "b", "c", "d", "e", "f"), List.of("1")))
                .containsExactly("a", "c", "e");
    }
}
