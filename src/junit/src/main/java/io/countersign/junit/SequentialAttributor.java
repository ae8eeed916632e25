package io.countersign.junit;

import io.countersign.model.evidence.Assertions;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.SharedFootprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Where one set of probes takes what all threads execute, as long as tests run one after the other. Between two events of the engine everything that ran, on any thread, belongs to one owner:
 *
 * <ul>
 *   <li>to the one open test, while exactly one is open;
 *   <li>to the test that starts next, from the moment its engine took it up: instances are created before the start is told. Where
 *       the engine does not say when it takes up a test, from the end of the test before it in the same container;
 *   <li>to the innermost open container otherwise;
 *   <li>to nobody (ambient) where that would be a guess: tests that are open at the same time are unmeasured.
 * </ul>
 */
final class SequentialAttributor implements Attributor {

    private static final class Open {
        final String id;
        final Optional<String> parent;
        final boolean test;
        final long thread;
        final Tally tally = new Tally();
        String overlap = "";

        Open(String id, Optional<String> parent, boolean test, long thread) {
            this.id = id;
            this.parent = parent;
            this.test = test;
            this.thread = thread;
        }
    }

    private final Supplier<Drained> drain;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Map<String, Optional<String>> parents = new HashMap<>();
    private final Ambient ambient = new Ambient();
    private final Tally ours = new Tally();

    /** Threads on which a node was taken up that did not start yet, and whether they live: a run nobody told us of ends with its. */
    private final Map<Long, BooleanSupplier> preparing = new HashMap<>();

    /** Those of them on which something else ran meanwhile: the node's construction cannot be told apart. */
    private final Set<Long> blurred = new HashSet<>();

    private boolean takenUp;
    private Optional<String> siblingsOf = Optional.empty();

    SequentialAttributor(Supplier<Drained> drain) {
        this.drain = drain;
    }

    @Override
    public void discovered(String id, Optional<String> parent) {
        parents.put(id, parent);
    }

    @Override
    public boolean isInside(long thread) {
        if (preparing.containsKey(thread)) {
            return true;
        }
        for (Open node : open.values()) {
            if (node.test || node.thread == thread) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void takenUp(long thread, BooleanSupplier alive) {
        List<Open> tests = openTests();
        forgetDeadThreads();
        preparing.put(thread, alive);
        if (tests.isEmpty()) {
            settle();
            takenUp = true;
        } else if (isAnyElsewhere(tests, thread)) {
            for (Open test : tests) {
                overlapped(test, "another test was prepared at the same time");
            }
            blurred.add(thread);
        }
        if (preparing.size() > 1) {
            blurred.addAll(preparing.keySet());
        }
    }

    private static boolean isAnyElsewhere(List<Open> tests, long thread) {
        for (Open test : tests) {
            if (test.thread != thread) {
                return true;
            }
        }
        return false;
    }

    private void forgetDeadThreads() {
        if (preparing.isEmpty() && blurred.isEmpty()) {
            return;
        }
        preparing.values().removeIf(alive -> !alive.getAsBoolean());
        blurred.retainAll(preparing.keySet());
    }

    @Override
    public void skipped(String id, long thread) {
        settle();
        preparing.remove(thread);
        blurred.remove(thread);
    }

    @Override
    public void started(String id, boolean test, long thread) {
        Optional<String> parent = parents.getOrDefault(id, Optional.empty());
        Open node = new Open(id, parent, test, thread);
        List<Open> overlapping = overlapping(node);
        if (!overlapping.isEmpty()) {
            overlap(node, overlapping);
            settle();
        } else if (takenUp || (test && siblingsOf.isPresent() && siblingsOf.equals(parent))) {
            node.tally.add(drain.get());
        } else {
            settle();
        }
        boolean blurredItself = blurred.remove(thread);
        preparing.remove(thread);
        forgetDeadThreads();
        if (blurredItself || !preparing.isEmpty()) {
            overlapped(node, "it was prepared while something else ran");
            blurred.addAll(preparing.keySet());
        }
        takenUp = false;
        siblingsOf = Optional.empty();
        Open again = open.put(id, node);
        if (again != null) {
            giveAway(again);
        }
    }

    /** What is open besides the ancestors of {@code node}; with a test open everything overlaps. */
    private List<Open> overlapping(Open node) {
        Set<String> ancestors = new HashSet<>();
        String up = node.parent.orElse(null);
        while (up != null && ancestors.add(up)) {
            up = parents.getOrDefault(up, Optional.empty()).orElse(null);
        }
        List<Open> overlapping = new ArrayList<>();
        for (Open other : open.values()) {
            if (other.test || !ancestors.contains(other.id)) {
                overlapping.add(other);
            }
        }
        return overlapping;
    }

    private static void overlap(Open node, List<Open> others) {
        overlapped(node, "ran at the same time as " + others.get(0).id);
        others.forEach(other -> overlapped(other, "ran at the same time as " + node.id));
    }

    private static void overlapped(Open node, String reason) {
        if (node.overlap.isEmpty()) {
            node.overlap = reason;
        }
    }

    @Override
    public Optional<Credit> finished(String id, long thread) {
        settle();
        Open node = open.remove(id);
        if (node == null) {
            return Optional.empty();
        }
        takenUp = false;
        siblingsOf = node.test ? node.parent : Optional.empty();
        if (node.overlap.isEmpty()) {
            Optional<Assertions> assertions = node.test ? node.tally.assertions() : Optional.empty();
            return Optional.of(new Credit(node.tally.footprint(), Attribution.EXACT, "", assertions));
        }
        if (node.test) {
            giveAway(node);
            return Optional.of(new Credit(Footprint.none(), Attribution.UNMEASURED, node.overlap));
        }
        return Optional.of(new Credit(node.tally.footprint(), Attribution.AMBIGUOUS, node.overlap));
    }

    @Override
    public Map<String, Credit> abandoned() {
        Map<String, Credit> credits = new LinkedHashMap<>();
        for (Open node : List.copyOf(open.values())) {
            overlapped(node, "it did not end");
            finished(node.id, node.thread).ifPresent(credit -> credits.put(node.id, credit));
        }
        preparing.clear();
        blurred.clear();
        return credits;
    }

    @Override
    public void settle() {
        Drained hits = drain.get();
        if (hits.isEmpty()) {
            return;
        }
        Optional<Open> owner = owner();
        if (owner.isPresent() && owner.get().overlap.isEmpty()) {
            owner.get().tally.add(hits);
        } else {
            List<String> ids = new ArrayList<>();
            for (Open test : openTests()) {
                ids.add(test.id);
            }
            ambient.add(ids, hits);
        }
    }

    /** The one open test, or the innermost container while no test is open; empty where it would be a guess. */
    private Optional<Open> owner() {
        Open innermost = null;
        Open test = null;
        for (Open node : open.values()) {
            if (node.test && test != null) {
                return Optional.empty();
            }
            test = node.test ? node : test;
            innermost = node;
        }
        return Optional.ofNullable(test == null ? innermost : test);
    }

    @Override
    public void settleOurs() {
        if (isOverlapping()) {
            settle();
        } else {
            ours.add(drain.get());
        }
    }

    @Override
    public List<SharedFootprint> overflow() {
        return ambient.overflow();
    }

    @Override
    public List<SharedFootprint> shared() {
        for (Open node : open.values()) {
            giveAway(node);
        }
        List<SharedFootprint> shared = new ArrayList<>(ambient.footprints());
        if (!ours.footprint().isEmpty()) {
            shared.add(new SharedFootprint(SharedFootprint.Kind.RECORDER, ours.footprint(), List.of()));
        }
        return shared;
    }

    private void giveAway(Open node) {
        ambient.add(node.test ? List.of(node.id) : List.of(), node.tally.executed());
    }

    /** Whether two nodes that are open ran at the same time. */
    boolean isOverlapping() {
        for (Open node : open.values()) {
            if (!node.overlap.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean isOpen(String id) {
        return open.containsKey(id);
    }

    /** Whether a node was taken up on the thread and did not start yet. */
    boolean isPreparing(long thread) {
        return preparing.containsKey(thread);
    }

    /** Where every node hangs that was discovered so far. */
    Map<String, Optional<String>> parents() {
        return parents;
    }

    /** From now on nothing can be told of what is open, nor of what is prepared. */
    void giveUp(String reason) {
        open.values().forEach(node -> overlapped(node, reason));
        blurred.addAll(preparing.keySet());
        takenUp = false;
        siblingsOf = Optional.empty();
    }

    private List<Open> openTests() {
        List<Open> tests = new ArrayList<>();
        for (Open node : open.values()) {
            if (node.test) {
                tests.add(node);
            }
        }
        return tests;
    }
}
