package io.countersign.junit;

import io.countersign.junit.Attributor.Credit;
import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.SharedFootprint;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Plays events to an {@link Attributor}. {@code start E/C/a 1} starts node {@code E/C/a}, a child of {@code E/C}, on thread 1; a name that
 * begins with a small letter is a test's. {@code take 1} is the taking up of a node on thread 1, {@code skip 1} the skipping of it, {@code die 1} the
 * end of the thread, {@code run 7} the execution of probe 7.
 */
final class AttributorPlay {

    static final ClassKey KEY = new ClassKey(1, "com/shop/Payments", 1_000_000);

    final Attributor attributor = new SequentialAttributor(this::drain);
    private final Set<Long> dead = new HashSet<>();
    private final BitSet pending = new BitSet();
    private final StringBuilder outcome = new StringBuilder();

    static String of(String events) {
        AttributorPlay play = new AttributorPlay();
        for (String event : events.split("; ")) {
            play.play(event.split(" "));
        }
        play.attributor.settle();
        for (SharedFootprint shared : play.attributor.shared()) {
            play.outcome.append(shared.kind()).append(' ').append(probes(shared.footprint()));
            play.outcome.append(shared.kind() == SharedFootprint.Kind.RECORDER ? "" : " " + shared.openTests());
            play.outcome.append('\n');
        }
        return play.outcome.toString();
    }

    private void play(String[] event) {
        switch (event[0]) {
            case "start" -> start(event[1], Long.parseLong(event[2]));
            case "take" -> take(Long.parseLong(event[1]));
            case "die" -> dead.add(Long.parseLong(event[1]));
            case "skip" -> attributor.skipped("skipped", Long.parseLong(event[1]));
            case "run" -> run(Integer.parseInt(event[1]));
            case "settle" -> attributor.settle();
            case "ours" -> attributor.settleOurs();
            case "end" -> say(event[1], attributor.finished(event[1], 1));
            case "abandon" -> attributor.abandoned().forEach((id, credit) -> say(id, Optional.of(credit)));
            default -> throw new IllegalArgumentException(event[0]);
        }
    }

    void take(long thread) {
        attributor.takenUp(thread, () -> !dead.contains(thread));
    }

    void run(int probe) {
        pending.set(probe);
    }

    void start(String id, long thread) {
        int slash = id.lastIndexOf('/');
        attributor.discovered(id, slash < 0 ? Optional.empty() : Optional.of(id.substring(0, slash)));
        attributor.started(id, isTest(id), thread);
    }

    static boolean isTest(String id) {
        return Character.isLowerCase(id.charAt(id.lastIndexOf('/') + 1));
    }

    private void say(String id, Optional<Credit> credit) {
        outcome.append(id)
                .append(credit.map(given -> " " + given.attribution() + " " + probes(given.footprint())
                                + (given.reason().isEmpty() ? "" : " " + given.reason()))
                        .orElse(" never started"))
                .append('\n');
    }

    static Probes probes(Footprint footprint) {
        return footprint.hits().getOrDefault(KEY, Probes.none());
    }

    private Drained drain() {
        if (pending.isEmpty()) {
            return Drained.nothing();
        }
        Drained drained = new OneClass(KEY).hit(Probes.of(pending), false);
        pending.clear();
        return drained;
    }
}
