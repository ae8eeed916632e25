package io.countersign.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class OutcomesTest {

    @Test
    void eachLetterIsATestThatEnded() {
        assertThat(Outcomes.ofProgress("9\nPPFASPP")).isEqualTo(new Outcomes(4, 1, 1, 1));
    }

    @Test
    void aRunThatEndedBeforeItsFirstTestRanNone() {
        assertThat(Outcomes.ofProgress("9\n").run()).isZero();
    }
}
