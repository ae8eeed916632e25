package io.countersign.agent.base;

import java.lang.ref.ReferenceQueue;
import org.jspecify.annotations.Nullable;

/** A part of the tasks that were handed over and not yet taken up, by identity. Its lock is held for a few instructions. */
final class CountersignStripe {

    /** A power of two. */
    private static final int FIRST_CAPACITY = 1 << 4;

    private @Nullable CountersignHanded[] chains = new @Nullable CountersignHanded[FIRST_CAPACITY];
    private int size;

    /** Notes that {@code context} hands over {@code task} once more. */
    synchronized void handOver(Object task, int hash, CountersignContext context, ReferenceQueue<Object> dropped) {
        CountersignHanded handed = find(task, hash);
        if (handed == null) {
            handed = add(task, hash, context, dropped);
        } else if (handed.context != context && !handed.kept) {
            // Two hand over the same object: which run is whose cannot be told.
            handed.context.count(-handed.pending);
            handed.context = Countersign.AMBIENT;
            Countersign.AMBIENT.count(handed.pending);
        }
        handed.pending++;
        handed.context.count(1);
    }

    /** Notes that every run of {@code task} is for {@code context}. */
    synchronized void keep(Object task, int hash, CountersignContext context, ReferenceQueue<Object> dropped) {
        CountersignHanded handed = find(task, hash);
        if (handed == null) {
            handed = add(task, hash, context, dropped);
        }
        if (!handed.kept) {
            handed.kept = true;
            handed.context.count(1);
        }
    }

    /** For whom {@code task} is to be run, who counts the run until it is told otherwise; null when nobody handed it over. */
    synchronized @Nullable CountersignContext take(Object task, int hash) {
        CountersignHanded handed = find(task, hash);
        if (handed == null) {
            return null;
        }
        CountersignContext context = handed.context;
        if (handed.pending > 0) {
            handed.pending--;
        } else {
            context.count(1);
        }
        if (handed.awaited() == 0) {
            remove(handed);
        }
        return context;
    }

    /** Notes that {@code task} will be run once less than it was handed over; one that is kept, not again. */
    synchronized void withdraw(Object task, int hash) {
        CountersignHanded handed = find(task, hash);
        if (handed != null) {
            if (handed.kept || handed.pending == 1) {
                forget(handed);
            } else {
                handed.pending--;
                handed.context.count(-1);
            }
        }
    }

    /** Notes that the task behind {@code handed} will not be run. */
    synchronized void forget(CountersignHanded handed) {
        if (remove(handed)) {
            handed.context.count(-handed.awaited());
        }
    }

    synchronized int size() {
        return size;
    }

    private @Nullable CountersignHanded find(Object task, int hash) {
        CountersignHanded handed = chains[hash & (chains.length - 1)];
        while (handed != null && !(handed.hash == hash && handed.refersTo(task))) {
            handed = handed.next;
        }
        return handed;
    }

    private CountersignHanded add(Object task, int hash, CountersignContext context, ReferenceQueue<Object> dropped) {
        CountersignHanded handed = new CountersignHanded(task, hash, context, dropped);
        if (size == chains.length) {
            grow();
        }
        int chain = hash & (chains.length - 1);
        handed.next = chains[chain];
        chains[chain] = handed;
        size++;
        return handed;
    }

    private void grow() {
        @Nullable CountersignHanded[] more = new @Nullable CountersignHanded[chains.length * 2];
        for (CountersignHanded first : chains) {
            CountersignHanded handed = first;
            while (handed != null) {
                CountersignHanded next = handed.next;
                int chain = handed.hash & (more.length - 1);
                handed.next = more[chain];
                more[chain] = handed;
                handed = next;
            }
        }
        chains = more;
    }

    private boolean remove(CountersignHanded handed) {
        int chain = handed.hash & (chains.length - 1);
        CountersignHanded before = null;
        for (CountersignHanded at = chains[chain]; at != null; at = at.next) {
            if (at == handed) {
                if (before == null) {
                    chains[chain] = at.next;
                } else {
                    before.next = at.next;
                }
                size--;
                return true;
            }
            before = at;
        }
        return false;
    }
}
