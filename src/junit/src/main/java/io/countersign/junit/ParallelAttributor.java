package io.countersign.junit;

import io.countersign.model.evidence.Assertions;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.SharedFootprint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where the recorder keeps apart what threads execute on behalf of different tests. Each test and each container has a context:
 *
 * <ul>
 *   <li>a thread enters it when the engine takes the node up, so that the construction of the instance is in it, and leaves it when
 *       the node ends; a thread that waits in one test and runs another one meanwhile comes back to the first;
 *   <li>what runs between the end of a test and the start of its next sibling on the same thread belongs to that sibling, where the
 *       engine does not say when it takes a node up, else to their container;
 *   <li>what threads without a context execute is nobody's, and so is what a test's own threads execute after its end.
 * </ul>
 */
final class ParallelAttributor implements Attributor {

    /** {@code outerTakenUp} is how many nodes were taken up on its thread before it, and wait until it is done. */
    private record Open(
            String id,
            Optional<String> parent,
            boolean test,
            long thread,
            Object context,
            int outerTakenUp,
            Tally tally) {}

    /** The context a thread is in between a test and its next sibling. */
    private record Between(String test, Optional<String> parent, Object context) {}

    private final Contexts contexts;

    /** Whether what our own listener executes is recorded, too. */
    private final boolean withOurs;

    private final Map<String, Open> open = new LinkedHashMap<>();
    private final IdentityHashMap<Object, Open> byContext = new IdentityHashMap<>();
    private final Map<String, Optional<String>> parents = new HashMap<>();

    /** Per thread the contexts of nodes that were taken up and did not start yet; the innermost first. */
    private final Map<Long, Deque<Object>> takenUp = new HashMap<>();

    private final Map<Long, Between> between = new HashMap<>();

    /** Contexts of ended nodes for which something may still run, as they ended: no identity hash code decides the order in a file. */
    private final Map<Object, String> lingering = new LinkedHashMap<>();

    private final Map<String, Tally> late = new LinkedHashMap<>();
    private final Ambient ambient = new Ambient();
    private final Tally ours = new Tally();

    /** {@code parents} of the nodes that were discovered before. */
    ParallelAttributor(Contexts contexts, Map<String, Optional<String>> parents) {
        this.contexts = contexts;
        this.withOurs = contexts.recordsOurs();
        this.parents.putAll(parents);
    }

    @Override
    public void discovered(String id, Optional<String> parent) {
        parents.put(id, parent);
    }

    @Override
    public boolean isInside(long thread) {
        Between gap = between.get(thread);
        return takenUp.containsKey(thread)
                || contexts.current()
                        .map(current -> byContext.containsKey(current) || (gap != null && gap.context() == current))
                        .orElseGet(() -> !open.isEmpty());
    }

    @Override
    public void takenUp(long thread, BooleanSupplier alive) {
        endBetween(thread);
        Object context = contexts.open();
        takenUp.computeIfAbsent(thread, key -> new ArrayDeque<>()).push(context);
        contexts.enter(context);
    }

    @Override
    public void skipped(String id, long thread) {
        endBetween(thread);
        Optional<Object> context = pollTakenUp(thread);
        context.ifPresent(prepared -> {
            contexts.leave(prepared);
            Optional<String> parent = parents.getOrDefault(id, Optional.empty());
            giveTo(parent, takeLast(prepared, parent.orElse(id)));
        });
    }

    private Optional<Object> pollTakenUp(long thread) {
        Deque<Object> prepared = takenUp.get(thread);
        if (prepared == null) {
            return Optional.empty();
        }
        Object context = prepared.pop();
        if (prepared.isEmpty()) {
            takenUp.remove(thread);
        }
        return Optional.of(context);
    }

    @Override
    public void started(String id, boolean test, long thread) {
        settle();
        Optional<String> parent = parents.getOrDefault(id, Optional.empty());
        Object context = pollTakenUp(thread)
                .or(() -> adoptBetween(thread, parent))
                .orElseGet(() -> {
                    endBetween(thread);
                    Object entered = contexts.open();
                    contexts.enter(entered);
                    return entered;
                });
        Open node = new Open(id, parent, test, thread, context, countTakenUp(thread), new Tally());
        Open again = open.put(id, node);
        byContext.put(context, node);
        if (again != null) {
            byContext.remove(again.context());
            giveAway(again);
        }
    }

    private Optional<Object> adoptBetween(long thread, Optional<String> parent) {
        Between gap = between.get(thread);
        // A worker that runs each test as a task of its own has left the gap behind it with the task.
        if (gap == null || !gap.parent().equals(parent) || !isCurrent(gap.context())) {
            return Optional.empty();
        }
        between.remove(thread);
        return Optional.of(gap.context());
    }

    private boolean isCurrent(Object context) {
        return contexts.current().filter(current -> current == context).isPresent();
    }

    private void endBetween(long thread) {
        Between gap = between.remove(thread);
        if (gap != null) {
            contexts.leave(gap.context());
            giveTo(gap.parent(), takeLast(gap.context(), gap.parent().orElse(gap.test())));
        }
    }

    /** To the container, while it is open; else to nobody. */
    private void giveTo(Optional<String> container, Drained executed) {
        container
                .map(open::get)
                .ifPresentOrElse(node -> node.tally().add(executed), () -> ambient.add(openTests(), executed));
    }

    @Override
    public Optional<Credit> finished(String id, long thread) {
        settle();
        endBetween(thread);
        Open node = open.remove(id);
        if (node == null) {
            return Optional.empty();
        }
        byContext.remove(node.context());
        contexts.leave(node.context());
        node.tally().add(takeLast(node.context(), id));
        addUnannounced(node, thread);
        if (thread != node.thread()) {
            return Optional.of(elsewhere(node));
        }
        if (node.test() && !isInsideAnother(thread)) {
            Object gap = contexts.open();
            contexts.enter(gap);
            between.put(thread, new Between(id, node.parent(), gap));
        }
        Optional<Assertions> assertions = node.test() ? node.tally().assertions() : Optional.empty();
        return Optional.of(new Credit(node.tally().footprint(), Attribution.EXACT, "", assertions));
    }

    /** A node that was taken up within this one and did not start is of a run of JUnit that the test itself began. */
    private void addUnannounced(Open node, long thread) {
        while (node.thread() == thread && countTakenUp(thread) > node.outerTakenUp()) {
            pollTakenUp(thread).ifPresent(context -> node.tally().add(takeLast(context, node.id())));
        }
    }

    private int countTakenUp(long thread) {
        Deque<Object> prepared = takenUp.get(thread);
        return prepared == null ? 0 : prepared.size();
    }

    /** A test that ran inside of another one, which waits for it, has no siblings in there. */
    private boolean isInsideAnother(long thread) {
        Open outer = contexts.current().map(byContext::get).orElse(null);
        return countTakenUp(thread) > 0 || (outer != null && outer.test());
    }

    /** The thread it started on may go on in its context, with work of somebody else. */
    private Credit elsewhere(Open node) {
        lingering.put(node.context(), node.id());
        String reason = "it ended on another thread than it started on";
        if (node.test()) {
            giveAway(node);
            return new Credit(Footprint.none(), Attribution.UNMEASURED, reason);
        }
        return new Credit(node.tally().footprint(), Attribution.AMBIGUOUS, reason);
    }

    @Override
    public Map<String, Credit> abandoned() {
        settle();
        List.copyOf(between.keySet()).forEach(this::endBetween);
        Map<String, Credit> credits = new LinkedHashMap<>();
        for (Open node : List.copyOf(open.values())) {
            open.remove(node.id());
            byContext.remove(node.context());
            node.tally().add(take(node.context()));
            giveAway(node);
            lingering.put(node.context(), node.id());
            credits.put(node.id(), new Credit(Footprint.none(), Attribution.UNMEASURED, "it did not end"));
        }
        return credits;
    }

    @Override
    public void settle() {
        Drained executed = withoutOurs(contexts.takeAmbient());
        if (!executed.ranNothing()) {
            ambient.add(openTests(), executed);
        }
        if (!lingering.isEmpty()) {
            settleLingering();
        }
    }

    private void settleLingering() {
        lingering.entrySet().removeIf(ended -> {
            boolean busy = contexts.isBusy(ended.getKey());
            if (!busy) {
                addLate(ended.getValue(), ended.getKey());
            }
            return !busy;
        });
    }

    private void addLate(String id, Object context) {
        Drained executed = take(context);
        if (!executed.ranNothing()) {
            late.computeIfAbsent(id, key -> new Tally()).add(executed);
        }
    }

    @Override
    public void settleOurs() {
        // Our own code runs in the context of whatever is open; it is told apart by its names, in take.
    }

    @Override
    public List<SharedFootprint> overflow() {
        return ambient.overflow();
    }

    @Override
    public List<SharedFootprint> shared() {
        settle();
        takenUp.values().forEach(prepared -> prepared.forEach(context -> ambient.add(openTests(), take(context))));
        between.values().forEach(gap -> giveTo(gap.parent(), take(gap.context())));
        open.values().forEach(node -> {
            node.tally().add(take(node.context()));
            giveAway(node);
        });
        lingering.forEach((context, id) -> addLate(id, context));
        List<SharedFootprint> shared = new ArrayList<>(ambient.footprints());
        late.forEach((id, tally) ->
                shared.add(new SharedFootprint(SharedFootprint.Kind.LATE, tally.footprint(), List.of(id))));
        if (!ours.footprint().isEmpty()) {
            shared.add(new SharedFootprint(SharedFootprint.Kind.RECORDER, ours.footprint(), List.of()));
        }
        return shared;
    }

    private void giveAway(Open node) {
        ambient.add(node.test() ? List.of(node.id()) : List.of(), node.tally().executed());
    }

    private List<String> openTests() {
        List<String> tests = new ArrayList<>();
        for (Open node : open.values()) {
            if (node.test()) {
                tests.add(node.id());
            }
        }
        return tests;
    }

    /** The thread has left the context; what others still execute on its behalf is late for {@code id}. */
    private Drained takeLast(Object context, String id) {
        // Asked before the taking: what is still busy then may execute more afterwards, and what is not can not.
        if (contexts.isBusy(context)) {
            lingering.put(context, id);
        }
        return take(context);
    }

    private Drained take(Object context) {
        return withoutOurs(contexts.take(context));
    }

    private Drained withoutOurs(Drained executed) {
        if (!withOurs) {
            return executed;
        }
        ours.add(OwnTraces.in(executed));
        return OwnTraces.leftOutOf(executed);
    }
}
