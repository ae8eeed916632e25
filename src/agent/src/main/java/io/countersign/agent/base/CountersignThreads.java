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

    private static final CountersignBinding NOBODY = new CountersignBinding(-1, Countersign.AMBIENT);

    static {
        for (int i = 0; i < SLOTS; i++) {
            BY_ID[i] = NOBODY;
        }
    }

    private CountersignThreads() {}

    /** The binding of the current thread. */
    @CountersignInlined
    static CountersignBinding current() {
        long id = Countersign.IDS.of(Thread.currentThread());
        CountersignBinding bound = BY_ID[(int) id & (SLOTS - 1)];
        return bound.thread == id ? bound : find(id);
    }

    @CountersignCalled
    private static CountersignBinding find(long id) {
        CountersignBinding bound = OF_THREAD.get();
        if (bound == null || bound.thread != id) {
            CountersignContext starter = STARTED.remove(id);
            CountersignContext inherited = bound == null ? Countersign.AMBIENT : bound.context;
            String type = Thread.currentThread().getClass().getName();
            bound = new CountersignBinding(id, starter == null ? inherited : starter, type);
            OF_THREAD.set(bound);
        }
        BY_ID[(int) id & (SLOTS - 1)] = bound;
        return bound;
    }

    /**
     * The current thread starts another one: what that one does is on behalf of the same. False when there is nothing to note,
     * because it lives already or serves the whole JVM, whoever was the first to need it.
     */
    static boolean starting(Thread started) {
        if (started.isAlive() || started.getClass().getName().equals("jdk.internal.misc.InnocuousThread")) {
            return false;
        }
        CountersignContext context = current().context;
        long id = Countersign.IDS.of(started);
        STARTED.put(id, context);
        CountersignTables.set(CountersignTables.slot(id), context);
        context.started(started);
        return true;
    }

    /** The thread will not ask again. */
    static void ended(Thread ended) {
        long id = Countersign.IDS.of(ended);
        STARTED.remove(id);
        CountersignTables.set(CountersignTables.slot(id), Countersign.AMBIENT);
        int slot = (int) id & (SLOTS - 1);
        // A slot is kept for ever, and a context is large.
        if (BY_ID[slot].thread == id) {
            BY_ID[slot] = NOBODY;
        }
    }

    /** Whether a thread that was started may still run code; a short while after its end it may be said to. */
    static boolean isUnderWay(Thread started) {
        return started.isAlive() || STARTED.containsKey(Countersign.IDS.of(started));
    }

    /** Forgets threads that were started on behalf of {@code context} and have not asked for it until now. */
    static void forgetStartedBy(CountersignContext context) {
        STARTED.values().removeIf(starter -> starter == context);
    }
}
