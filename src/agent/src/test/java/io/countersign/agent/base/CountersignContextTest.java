package io.countersign.agent.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountersignContextTest {

    /** Far behind those that other tests of this JVM have. */
    private static final int SEGMENT = 5_000;

    private final CountersignContext context = Countersign.open();

    @BeforeEach
    void tellOfTwoSegments() {
        CountersignSetup.segment(SEGMENT, 1_000, 3, 8);
        CountersignSetup.segment(SEGMENT + 1, 1_008, 2, 9);
    }

    @Test
    void nothingIsThereBeforeItIsHit() {
        assertThat(context.touched(SEGMENT)).isNull();
        context.hits(SEGMENT).probes[4] = true;
        assertThat(context.touched(SEGMENT)).hasSize(8).containsOnly(false, true);
        assertThat(context.touched(SEGMENT + 1)).isNull();
        assertThat(context.hits(SEGMENT + 1).probes).hasSize(9);
        assertThat(context.hits(SEGMENT + 1).entered).hasSize(2);
        assertThat(Countersign.open().touched(SEGMENT)).isNull();
    }

    @Test
    void entriesOfAllSegmentsAreToldInOrderOnce() {
        context.hits(SEGMENT + 1).entered[1] = 3;
        context.hits(SEGMENT).entered[0] = 5;
        context.hits(SEGMENT).entered[2] = 4;
        assertThat(context.take()).containsExactly(1_009, 1_002, 1_000, 1, 0, 0, 0);
        assertThat(context.take()).containsExactly(1, 0, 0, 0);
    }

    @Test
    void entriesBehindTheLastAssertionAreKnown() {
        context.hits(SEGMENT).entered[0] = CountersignHits.now();
        context.asserted(1);
        context.asserted(0);
        context.hits(SEGMENT).entered[1] = Long.MAX_VALUE;
        assertThat(context.take()).containsExactly(1_000, 1_001, 1, 1, 1, 0);
        context.hits(SEGMENT).entered[1] = 1;
        assertThat(context.take()).as("no assertion since then").containsExactly(1_001, 1, 0, 0, 0);
    }
}
