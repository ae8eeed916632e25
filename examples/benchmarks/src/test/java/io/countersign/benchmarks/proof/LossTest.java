package io.countersign.benchmarks.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LossTest {

    @Test
    void aContainerMayHaveWhatRanBeforeTheStart() {
        assertThat(Loss.of(new Loss.Holders(false, false, false, true, false, false, true)))
                .isEqualTo(Loss.OWN_CONTAINER);
        assertThat(Loss.of(new Loss.Holders(false, false, false, false, true, true, false)))
                .isEqualTo(Loss.EARLIER_CONTAINER);
    }

    @Test
    void whatRunsOnlyBesideJacocosAgentIsNotLost() {
        assertThat(Loss.of(new Loss.Holders(true, false, false, false, false, false, false)))
                .isEqualTo(Loss.BESIDE_STOCK);
    }

    @Test
    void noOtherHolderExplainsIt() {
        assertThat(Loss.of(new Loss.Holders(false, false, true, false, false, true, true)))
                .isEqualTo(Loss.SOMETIMES);
        assertThat(Loss.of(new Loss.Holders(false, false, false, false, false, true, true)))
                .isEqualTo(Loss.NOBODY);
        assertThat(Loss.of(new Loss.Holders(false, false, false, false, false, false, true)))
                .isEqualTo(Loss.NEIGHBOUR);
        assertThat(Loss.of(new Loss.Holders(false, false, false, false, false, false, false)))
                .isEqualTo(Loss.LOST);
        assertThat(new Loss[] {Loss.SOMETIMES, Loss.NOBODY, Loss.NEIGHBOUR, Loss.LOST})
                .noneMatch(Loss::isExplained);
    }
}
