package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.junit.Attributor.Credit;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.SharedFootprint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random events on up to three threads. */
class AttributorInvariantsTest {

    private static final int STEPS = 120;

    private Random random;
    private AttributorPlay play;
    private BitSet accounted;
    private int executed;
    private Map<String, Long> open;
    private Set<String> overlapped;

    /** Which thread executed each probe, and which test had been open or was being prepared there; tells whose it cannot be. */
    private Map<Integer, Set<String>> openWhile;

    @Test
    void nothingIsLostNothingIsCountedTwiceAndNoTestThatOverlappedIsCredited() {
        for (long seed = 0; seed < 3_000; seed++) {
            playRandomly(seed);
            account(play.attributor.overflow(), "overflow of seed " + seed);
            play.attributor.settle();
            account(play.attributor.shared(), "shared of seed " + seed);

            assertThat(accounted.cardinality()).as("seed %s", seed).isEqualTo(executed);
        }
    }

    private void playRandomly(long seed) {
        random = new Random(seed);
        play = new AttributorPlay();
        accounted = new BitSet();
        executed = 0;
        open = new LinkedHashMap<>();
        overlapped = new HashSet<>();
        openWhile = new LinkedHashMap<>();
        int threads = 1 + random.nextInt(3);
        for (int i = 0; i < STEPS; i++) {
            step(i, 1 + random.nextInt(threads), seed);
        }
    }

    private void step(int i, long thread, long seed) {
        switch (random.nextInt(9)) {
            case 0 -> play.take(thread);
            case 1 -> play.attributor.skipped("skipped", thread);
            case 2, 3 -> start(i, thread);
            case 4, 5 -> end(seed);
            case 6 -> play.attributor.settleOurs();
            default -> run();
        }
    }

    private void run() {
        openWhile.put(executed, tests());
        play.run(executed++);
    }

    private void start(int i, long thread) {
        List<String> containers =
                open.keySet().stream().filter(id -> !AttributorPlay.isTest(id)).toList();
        String parent = containers.isEmpty() ? "E" : containers.get(random.nextInt(containers.size()));
        String id = parent + "/" + (random.nextInt(3) > 0 ? "t" : "C") + i;
        boolean test = AttributorPlay.isTest(id);
        Set<String> others = tests();
        if (!others.isEmpty()) {
            overlapped.addAll(others);
            if (test) {
                overlapped.add(id);
            }
        }
        open.put(id, thread);
        play.start(id, thread);
    }

    private void end(long seed) {
        if (open.isEmpty()) {
            return;
        }
        List<String> ids = new ArrayList<>(open.keySet());
        String id = ids.get(random.nextInt(ids.size()));
        open.remove(id);
        Optional<Credit> credit = play.attributor.finished(id, 1);
        BitSet probes = BitSet.valueOf(
                AttributorPlay.probes(credit.orElseThrow().footprint()).toWords());
        account(probes, "seed " + seed);
        if (overlapped.contains(id)) {
            assertThat(credit.get().attribution()).as("%s, seed %s", id, seed).isEqualTo(Attribution.UNMEASURED);
            assertThat(probes.isEmpty()).isTrue();
        }
        if (AttributorPlay.isTest(id)) {
            probes.stream()
                    .forEach(probe -> assertThat(openWhile.get(probe))
                            .as("probe %s of %s, seed %s", probe, id, seed)
                            .isSubsetOf(id));
        }
    }

    private Set<String> tests() {
        Set<String> tests = new HashSet<>(open.keySet());
        tests.removeIf(id -> !AttributorPlay.isTest(id));
        return tests;
    }

    private void account(List<SharedFootprint> shared, String where) {
        shared.forEach(share ->
                account(BitSet.valueOf(AttributorPlay.probes(share.footprint()).toWords()), where));
    }

    private void account(BitSet probes, String where) {
        assertThat(accounted.intersects(probes)).as(where).isFalse();
        accounted.or(probes);
    }

    @Test
    void endlessOverlapTakesNoEndlessMemory() {
        AttributorPlay endless = new AttributorPlay();
        BitSet written = new BitSet();
        for (int i = 0; i < 5_000; i++) {
            endless.start("E/a" + i, i % 2);
            endless.run(i);
            if (i > 0) {
                assertThat(endless.attributor.finished("E/a" + (i - 1), 1)).isPresent();
            }
            List<SharedFootprint> overflow = endless.attributor.overflow();
            assertThat(overflow.size()).isLessThan(300);
            overflow.forEach(share -> written.or(
                    BitSet.valueOf(AttributorPlay.probes(share.footprint()).toWords())));
        }
        assertThat(written.cardinality()).isGreaterThan(4_500);
        assertThat(endless.attributor.shared().size()).isLessThan(300);
    }
}
