package io.countersign.agent.base;

import java.util.Arrays;

/**
 * Where code of the chosen layout finds at the start of a method what it hits, by the id of its thread and the number of its segment.
 * There is no call on this way, and no lock: a call that may happen, even one that never does, makes the JIT load everything again
 * behind it, in the user's innermost loops. So all is there before it is needed: what a context hits when a thread begins to work for
 * it, what is hit of a segment before code refers to it, and whom a thread works for before it starts.
 */
final class CountersignTables {

    /** How many segments are found on this way; the others are found by asking. A segment is some thousand classes. */
    static final int NEAR = 1 << 4;

    /** How many threads are found on this way, a power of two. Ids are never used twice, so nobody has to look whose a slot is. */
    private static final int LISTED = 1 << 16;

    /** The slot of all threads that are not found on this way, in which nobody ever is. There is no thread of this id. */
    static final int UNLISTED = 0;

    /** Whom each thread works for. Never null: a thread nobody knows works for nobody. Written by the thread itself, or by its starter. */
    static final CountersignContext[] OF_THREAD = new CountersignContext[LISTED];

    /** What that one hits, by segment. */
    static final boolean[][][] PROBES = new boolean[LISTED][][];

    /** When that one entered methods, by segment. */
    static final long[][][] ENTERED = new long[LISTED][][];

    static {
        Arrays.fill(OF_THREAD, Countersign.AMBIENT);
        Arrays.fill(PROBES, Countersign.AMBIENT.probes());
        Arrays.fill(ENTERED, Countersign.AMBIENT.entered());
    }

    private CountersignTables() {}

    /** What the current thread hits of a segment. */
    @CountersignInlined
    static boolean[] probes(int segment) {
        long id = Countersign.IDS.of(Thread.currentThread());
        if (id < LISTED && segment < NEAR) {
            boolean[] probes = PROBES[(int) id & (LISTED - 1)][segment];
            if (probes != null) {
                return probes;
            }
        }
        return find(segment).probes;
    }

    /** As {@link #probes}, where a method is entered. */
    @CountersignInlined
    static boolean[] enter(int segment, int entry) {
        long id = Countersign.IDS.of(Thread.currentThread());
        if (id < LISTED && segment < NEAR) {
            boolean[] probes = PROBES[(int) id & (LISTED - 1)][segment];
            if (probes != null) {
                if (!probes[entry]) {
                    long now = CountersignHits.now();
                    // Before the time: when somebody takes the times between the two, it is taken next.
                    probes[entry] = true;
                    try {
                        ENTERED[(int) id & (LISTED - 1)][segment][entry] = now;
                    } catch (NullPointerException e) {
                        // Another thread has just made both, and only one is seen here. To ask would be a way with a
                        // call.
                        probes[entry] = false;
                        return find(segment).enter(entry);
                    }
                }
                return probes;
            }
        }
        return find(segment).enter(entry);
    }

    @CountersignCalled
    private static CountersignHits find(int segment) {
        return CountersignThreads.current().context.hits(segment);
    }

    /** The slot of the thread with that id. */
    static int slot(long thread) {
        return thread > 0 && thread < LISTED ? (int) thread : UNLISTED;
    }

    /** The thread of that slot works for {@code context}. */
    static void set(int slot, CountersignContext context) {
        context.prepare();
        if (slot != UNLISTED) {
            OF_THREAD[slot] = context;
            PROBES[slot] = context.probes();
            ENTERED[slot] = context.entered();
        }
    }

    /** A segment is new: whoever works now may hit it next. */
    static void prepareAll() {
        CountersignContext last = null;
        for (CountersignContext context : OF_THREAD) {
            if (context != last) {
                last = context;
                context.prepare();
            }
        }
    }
}
