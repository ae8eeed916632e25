package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.agent.base.Countersign;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** JaCoCo's agent tells and forgets at any time, and neither side loses anything by it. */
class HandOverTest {

    private static final ClassShape SHAPE = new ClassShape(1, "a/A", 4, List.of(2));

    private final Registry registry = new Registry(StockTests.segments(), StockSegments.ENTRIES, StockSegments.PROBES);
    private final RecordedClass recorded = registry.claim(SHAPE);
    private final boolean[] stock = new boolean[4];

    @Test
    void hitsReachJacocoWhenTheyAreDrained() {
        hit(1, 3);
        assertThat(stock).containsOnly(false);
        assertThat(drained()).isEqualTo(bits(1, 3));
        assertThat(stock).containsExactly(false, true, false, true);
    }

    @Test
    void hitsReachJacocoBeforeItTellsThemAndAreDrainedAllTheSame() {
        hit(1);
        registry.handOver();
        assertThat(stock).containsExactly(false, true, false, false);
        hit(2);
        assertThat(drained()).isEqualTo(bits(1, 2));
        assertThat(registry.drain()).isEmpty();
        assertThat(stock).containsExactly(false, true, true, false);
    }

    @Test
    void whatJacocoForgotIsNotHandedOverOnceMoreUnlessItIsHitOnceMore() {
        hit(1, 2);
        registry.handOver();
        Arrays.fill(stock, false);
        hit(2);
        registry.handOver();
        assertThat(stock).containsExactly(false, false, true, false);
        assertThat(drained()).isEqualTo(bits(1, 2));
        assertThat(stock).containsExactly(false, false, true, false);
    }

    @Test
    void entriesOfMethodsAreToldOnceHoweverOftenJacocoAsks() {
        Countersign.FLAT.take();
        enter();
        registry.handOver();
        enter();
        assertThat(Countersign.FLAT.take())
                .containsExactly(recorded.place().segment().first() + 4, 1, 0, 0, 0);
        registry.drain();
        enter();
        assertThat(Countersign.FLAT.take()).hasSize(5);
    }

    @Test
    void jacocoIsToldWhatRanAfterOurEnd() {
        registry.close();
        hit(0);
        registry.handOver();
        assertThat(stock).containsExactly(true, false, false, false);
        assertThat(registry.drain()).isEmpty();
    }

    @Test
    void hitsOfAnOwnerThatHasNotEndedStayItsOwn() {
        hit(0);
        registry.settle();
        assertThat(registry.drain(Countersign.AMBIENT)).isEmpty();
        assertThat(drained()).isEqualTo(bits(0));
    }

    private void hit(int... probes) {
        boolean[] array = Countersign.beside(stock, recorded.place().segment().index());
        IntStream.of(probes).forEach(probe -> array[probe] = true);
    }

    private void enter() {
        boolean[] array = Countersign.beside(stock, recorded.place().segment().index());
        Countersign.enterBeside(array, 4, recorded.place().segment().first() + 4);
    }

    private BitSet drained() {
        List<Object[]> rows = registry.drain();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).startsWith(1L, "a/A", 4);
        return (BitSet) rows.get(0)[3];
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }
}
