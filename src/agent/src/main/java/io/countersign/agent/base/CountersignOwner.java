package io.countersign.agent.base;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * Keeps the arrays of a context for as long as the context lives and once more behind it: threads may have hit them after they were
 * taken for the last time, and JaCoCo's agent has to hear of it.
 */
public final class CountersignOwner extends WeakReference<CountersignContext> {

    private volatile boolean[][] arrays = {};
    private volatile boolean left;

    CountersignOwner(CountersignContext context, ReferenceQueue<CountersignContext> gone) {
        super(context, gone);
    }

    void keep(boolean[][] table) {
        arrays = table;
    }

    /** Per class the array of the context; null for a class that it never touched. */
    public boolean[][] arrays() {
        return arrays;
    }

    /** Says whether what is hit from now on belongs to nobody, because the test or container has ended and nothing of it is under way. */
    public void leave(boolean nobodys) {
        left = nobodys;
    }

    /** Whether what is hit from now on belongs to nobody. */
    public boolean isLeft() {
        return left;
    }
}
