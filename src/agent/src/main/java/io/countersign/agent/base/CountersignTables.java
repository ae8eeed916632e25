package io.countersign.agent.base;

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

    /** The slot of all threads that are not found on this way. There is no thread of this id. */
    private static final int UNLISTED = 0;

    /** Never null: a thread nobody knows works for nobody. Written by the thread itself, or by its starter before it starts. */
    static final CountersignHits[][] OF_THREAD = new CountersignHits[LISTED][];

    static {
        OF_THREAD[0] = Countersign.AMBIENT.near();
        for (int filled = 1; filled < LISTED; filled *= 2) {
            System.arraycopy(OF_THREAD, 0, OF_THREAD, filled, filled);
        }
    }

    private CountersignTables() {}

    /** What the current thread hits of a segment. */
    @CountersignInlined
    static CountersignHits hits(int segment) {
        long id = Countersign.IDS.of(Thread.currentThread());
        if (id < LISTED && segment < NEAR) {
            CountersignHits hits = OF_THREAD[(int) id & (LISTED - 1)][segment];
            if (hits != null) {
                return hits;
            }
        }
        return find(segment);
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
        OF_THREAD[slot] = context.near();
    }

    /** A segment is new: whoever works now may hit it next. */
    static void prepareAll() {
        CountersignHits[] last = null;
        for (CountersignHits[] table : OF_THREAD) {
            if (table != last) {
                last = table;
                CountersignContext.prepare(table);
            }
        }
    }
}
