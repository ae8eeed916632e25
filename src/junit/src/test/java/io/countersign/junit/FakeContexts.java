package io.countersign.junit;

import io.countersign.model.Probes;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Contexts of threads that are played one after the other: {@link #thread} is the one that runs now. */
final class FakeContexts implements Contexts {

    private static final class Context {
        final BitSet hits = new BitSet();
    }

    private final Context ambient = new Context();
    private final Map<Long, Deque<Context>> entered = new HashMap<>();
    /** How many contexts each thread had entered before it took work. */
    private final Map<Long, Deque<Integer>> outside = new HashMap<>();

    private final Set<Object> busy = new HashSet<>();
    long thread = 1;

    /** What other threads do when a footprint was just taken. */
    Runnable afterNextTake = () -> {};

    /** The thread that runs now executes a probe. */
    void run(int probe) {
        context().hits.set(probe);
    }

    private Context context() {
        Deque<Context> inner = entered.get(thread);
        return inner == null || inner.isEmpty() ? ambient : inner.element();
    }

    /** Another thread takes work from the one that runs now. */
    void handTo(long other) {
        Context own = context();
        Deque<Context> inner = entered.computeIfAbsent(other, key -> new ArrayDeque<>());
        outside.computeIfAbsent(other, key -> new ArrayDeque<>()).push(inner.size());
        inner.push(own);
        busy.add(own);
    }

    /** The thread that runs now is done with the work it took, and leaves whatever it entered meanwhile. */
    void done() {
        Deque<Context> inner = entered.get(thread);
        int depth = outside.get(thread).pop();
        while (inner.size() > depth + 1) {
            inner.pop();
        }
        busy.remove(inner.pop());
    }

    @Override
    public boolean recordsOurs() {
        return true;
    }

    @Override
    public Object open() {
        return new Context();
    }

    @Override
    public void enter(Object context) {
        entered.computeIfAbsent(thread, key -> new ArrayDeque<>()).push((Context) context);
    }

    @Override
    public void leave(Object context) {
        Deque<Context> inner = entered.getOrDefault(thread, new ArrayDeque<>());
        while (inner.contains(context) && inner.pop() != context) {
            continue;
        }
    }

    @Override
    public Optional<Object> current() {
        return Optional.of(context());
    }

    @Override
    public Drained take(Object context) {
        BitSet hits = ((Context) context).hits;
        Probes probes = Probes.of(hits);
        hits.clear();
        Runnable meanwhile = afterNextTake;
        afterNextTake = () -> {};
        meanwhile.run();
        return probes.isEmpty() ? Drained.nothing() : new OneClass(AttributorPlay.KEY).hit(probes, true);
    }

    @Override
    public Drained takeAmbient() {
        return take(ambient);
    }

    @Override
    public boolean isBusy(Object context) {
        return busy.contains(context);
    }
}
