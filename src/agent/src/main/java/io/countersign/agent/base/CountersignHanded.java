package io.countersign.agent.base;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** A task that somebody handed over, and for whom. Guarded by its {@link CountersignStripe}. */
final class CountersignHanded extends WeakReference<Object> {

    final int hash;

    /** {@link Countersign#AMBIENT} when it is not certain for whom. */
    CountersignContext context;

    /** How often the task was handed over and not yet taken up. */
    int pending;

    /** Whether every run of the task is for {@link #context}, until it is withdrawn. */
    boolean kept;

    @Nullable
    CountersignHanded next;

    CountersignHanded(Object task, int hash, CountersignContext context, ReferenceQueue<Object> dropped) {
        super(task, dropped);
        this.hash = hash;
        this.context = context;
    }

    /** How many runs the context waits for. */
    int awaited() {
        return kept ? pending + 1 : pending;
    }
}
