package io.countersign.agent.base;

import java.util.Arrays;

/**
 * Whom a thread works for. Only its own thread touches it, but for the context of a thread that has not started, which its starter
 * may set.
 */
final class CountersignBinding {

    /** A level the thread entered itself. */
    static final byte ENTERED = 0;

    /** A level of a task that nobody handed over. */
    static final byte UNCOUNTED_TASK = 1;

    /** A level of a task that its context waits for. */
    static final byte COUNTED_TASK = 2;

    /** A level of a thread that takes up one task after the other. */
    static final byte LOOP = 3;

    private static final int FIRST_DEPTH = 4;

    /** The id of the thread; 0 while the thread has not asked yet. Ids are never used twice. */
    final long thread;

    /** Where instrumented code on the thread finds what it hits. */
    private final int slot;

    /** Whether the thread passes on tasks whose time has come: these are not its own. */
    final boolean delays;

    /** Whether the thread carries virtual threads, which have bindings of their own. */
    final boolean mounts;

    /** Never null. */
    CountersignContext context;

    /** Whether the thread was told to {@link #carry}. */
    boolean carries;

    /** How many assertions are open on the thread: only the outermost counts. */
    int assertionDepth;

    /** Whether the outermost of them counts. */
    boolean counting;

    /** Whether the next assertion is a framework's own. */
    boolean skipping;

    /** Whether an {@code assert} statement evaluates its condition. */
    boolean evaluating;

    private CountersignContext[] outer = new CountersignContext[FIRST_DEPTH];
    private byte[] kinds = new byte[FIRST_DEPTH];
    private int[] outerAssertions = new int[FIRST_DEPTH];
    private int depth;

    CountersignBinding(long thread, CountersignContext context) {
        this(thread, context, "");
    }

    CountersignBinding(long thread, CountersignContext context, String type) {
        this.thread = thread;
        this.slot = CountersignTables.slot(thread);
        this.context = context;
        CountersignTables.set(slot, context);
        this.delays = type.equals("java.util.concurrent.DelayScheduler");
        this.mounts = type.equals("jdk.internal.misc.CarrierThread");
    }

    /** Works for {@code inner} until {@link #leave}. */
    void enter(CountersignContext inner) {
        push(inner, ENTERED);
    }

    /** Works for {@code inner} until it is unwound to the returned depth. */
    int push(CountersignContext inner, byte kind) {
        if (depth == outer.length) {
            outerAssertions = Arrays.copyOf(outerAssertions, depth * 2);
            kinds = Arrays.copyOf(kinds, depth * 2);
            outer = Arrays.copyOf(outer, depth * 2);
        }
        inner.prepare();
        boolean[][] probesOfInner = inner.probes();
        long[][] enteredOfInner = inner.entered();
        boolean[][][] probes = CountersignTables.PROBES;
        long[][][] entered = CountersignTables.ENTERED;
        CountersignContext[] contexts = CountersignTables.OF_THREAD;
        // No call from here on: a full stack leaves either nothing or a whole level.
        int before = depth;
        outer[before] = context;
        kinds[before] = kind;
        outerAssertions[before] = counting ? assertionDepth : -assertionDepth;
        depth = before + 1;
        context = inner;
        if (slot != CountersignTables.UNLISTED) {
            probes[slot] = probesOfInner;
            entered[slot] = enteredOfInner;
            contexts[slot] = inner;
        }
        if (kind != ENTERED) {
            assertionDepth = 0;
        }
        return before;
    }

    /**
     * Works again for whom it worked before it entered {@code inner}, and all it entered behind it; nothing when it did not. A task
     * cannot leave what was entered outside of it.
     */
    void leave(CountersignContext inner) {
        CountersignContext entered = context;
        for (int level = depth - 1; level >= 0 && kinds[level] == ENTERED; level--) {
            if (entered == inner) {
                unwind(level);
                return;
            }
            entered = outer[level];
        }
    }

    /** Leaves all levels at {@code to} and above; nothing when it has left them already. */
    void unwind(int to) {
        while (depth > to) {
            int level = depth - 1;
            CountersignContext done = context;
            byte kind = kinds[level];
            CountersignContext left = outer[level];
            CountersignTables.set(slot, left);
            context = left;
            outer[level] = null;
            depth = level;
            if (kind != ENTERED) {
                assertionDepth = Math.abs(outerAssertions[level]);
                counting = outerAssertions[level] > 0;
            }
            if (kind == COUNTED_TASK) {
                done.count(-1);
            }
        }
    }

    /** From now on the thread works for nobody, but for the tasks it takes up. */
    int carry() {
        carries = true;
        if (depth > 0) {
            return push(Countersign.AMBIENT, LOOP);
        }
        context = Countersign.AMBIENT;
        CountersignTables.set(slot, context);
        return 0;
    }

    /** Leaves what the thread has taken up since it carries. */
    void rest() {
        int level = depth;
        while (level > 0 && kinds[level - 1] != LOOP) {
            level--;
        }
        unwind(level);
    }

    /** Whether the thread entered nothing and took up nothing. */
    boolean isAtBase() {
        return depth == 0;
    }

    /** Whether what the thread hands over now was handed over before, by somebody else. */
    boolean relays() {
        return mounts || (delays && depth == 0);
    }
}
