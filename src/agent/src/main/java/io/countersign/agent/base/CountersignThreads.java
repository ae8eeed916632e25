package io.countersign.agent.base;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the binding of a thread: quickly for those that asked lately, and surely for all. */
final class CountersignThreads {

    /** A power of two. Threads whose ids share a slot push each other out of it, and find their binding the slow way. */
    private static final int SLOTS = 1 << 12;

    /** Holds ids and contexts but no threads: a slot may be kept for ever. */
    private static final CountersignBinding[] BY_ID = new CountersignBinding[SLOTS];

    /** Started threads that have not asked yet, with the context that started them. */
    private static final Map<Long, CountersignContext> STARTED = new ConcurrentHashMap<>();

    private static final InheritableThreadLocal<CountersignBinding> OF_THREAD = new InheritableThreadLocal<>() {
        @Override
        protected CountersignBinding childValue(CountersignBinding parent) {
            return new CountersignBinding(0, parent.context);
        }
    };

    static {
        CountersignBinding nobody = new CountersignBinding(-1, Countersign.AMBIENT);
        for (int i = 0; i < SLOTS; i++) {
            BY_ID[i] = nobody;
        }
    }

    private CountersignThreads() {}

    /** The binding of the current thread. */
    static CountersignBinding current() {
        long id = Countersign.IDS.of(Thread.currentThread());
        CountersignBinding bound = BY_ID[(int) id & (SLOTS - 1)];
        return bound.thread == id ? bound : find(id);
    }

    private static CountersignBinding find(long id) {
        CountersignBinding bound = OF_THREAD.get();
        if (bound == null || bound.thread != id) {
            CountersignContext starter = STARTED.remove(id);
            CountersignContext inherited = bound == null ? Countersign.AMBIENT : bound.context;
            bound = new CountersignBinding(id, starter == null ? inherited : starter);
            OF_THREAD.set(bound);
        }
        BY_ID[(int) id & (SLOTS - 1)] = bound;
        return bound;
    }

    /** The current thread starts another one: what that one does is on behalf of the same. */
    static void starting(Thread started) {
        STARTED.put(Countersign.IDS.of(started), current().context);
    }

    /** Forgets threads that were started on behalf of {@code context} and have not asked for it until now. */
    static void forgetStartedBy(CountersignContext context) {
        STARTED.values().removeIf(starter -> starter == context);
    }
}
