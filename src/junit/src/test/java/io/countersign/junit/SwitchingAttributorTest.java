package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.junit.Attributor.Credit;
import io.countersign.model.Probes;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwitchingAttributorTest {

    private final BitSet flat = new BitSet();
    private final FakeContexts contexts = new FakeContexts();
    private int asked;
    private final SwitchingAttributor attributor =
            new SwitchingAttributor(new SequentialAttributor(this::drain), this::choose);

    @BeforeEach
    void discover() {
        attributor.discovered("E", Optional.empty());
        for (String id : new String[] {"E/a", "E/b", "E/c", "E/d"}) {
            attributor.discovered(id, Optional.of("E"));
        }
    }

    @Test
    void testsThatRunOneAfterTheOtherNeedNoContexts() {
        start("E", 1);
        start("E/a", 1);
        flat.set(1);
        assertThat(end("E/a", 1)).isEqualTo(exact(1));
        start("E/b", 1);
        flat.set(2);
        assertThat(end("E/b", 1)).isEqualTo(exact(2));
        assertThat(asked).isZero();
    }

    @Test
    void theFirstThatOverlapAreUnmeasuredAndTheNextAreExact() {
        start("E", 1);
        start("E/a", 2);
        flat.set(1);
        start("E/b", 3);
        assertThat(asked).isEqualTo(1);
        flat.set(2);
        start("E/c", 4);
        contexts.thread = 4;
        contexts.run(3);
        assertThat(end("E/a", 2).attribution()).isEqualTo(Attribution.UNMEASURED);
        start("E/d", 2);
        contexts.thread = 2;
        contexts.run(4);
        assertThat(end("E/c", 4)).isEqualTo(exact(3));
        assertThat(end("E/d", 2)).isEqualTo(exact(4));
        assertThat(end("E/b", 3).attribution()).isEqualTo(Attribution.UNMEASURED);
        assertThat(end("E", 1).attribution()).isEqualTo(Attribution.AMBIGUOUS);
        assertThat(asked).isEqualTo(1);
        assertThat(attributor.shared().stream()
                        .map(shared -> AttributorPlay.probes(shared.footprint()))
                        .reduce(Probes.none(), Probes::union))
                .isEqualTo(Probes.of(bits(1, 2)));
    }

    @Test
    void whatWasPreparedBeforeTheChangeIsUnmeasuredToo() {
        start("E", 1);
        start("E/a", 2);
        attributor.takenUp(3, () -> true);
        start("E/b", 4);
        start("E/c", 3);
        assertThat(end("E/c", 3).attribution()).isEqualTo(Attribution.UNMEASURED);
        start("E/d", 3);
        contexts.thread = 3;
        contexts.run(7);
        assertThat(end("E/d", 3)).isEqualTo(exact(7));
    }

    @Test
    void recorderThatCannotChangeIsAskedOnce() {
        SwitchingAttributor stuck = new SwitchingAttributor(new SequentialAttributor(this::drain), () -> {
            asked++;
            return Optional.empty();
        });
        stuck.started("a", true, 1);
        stuck.started("b", true, 2);
        stuck.started("c", true, 3);
        assertThat(asked).isEqualTo(1);
        for (String id : new String[] {"a", "b", "c"}) {
            assertThat(stuck.finished(id, 1).orElseThrow().attribution()).isEqualTo(Attribution.UNMEASURED);
        }
    }

    private Optional<Contexts> choose() {
        asked++;
        return Optional.of(contexts);
    }

    private void start(String id, long thread) {
        contexts.thread = thread;
        attributor.started(id, AttributorPlay.isTest(id), thread);
    }

    private Credit end(String id, long thread) {
        contexts.thread = thread;
        return attributor.finished(id, thread).orElseThrow();
    }

    private static Credit exact(int probe) {
        return new Credit(
                new Footprint(Map.of(AttributorPlay.KEY, Probes.of(bits(probe))), Entries.none()),
                Attribution.EXACT,
                "");
    }

    private Drained drain() {
        if (flat.isEmpty()) {
            return Drained.nothing();
        }
        Drained drained = new OneClass(AttributorPlay.KEY).hit(Probes.of(flat), true);
        flat.clear();
        return drained;
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }
}
