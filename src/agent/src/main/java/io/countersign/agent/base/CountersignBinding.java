package io.countersign.agent.base;

import java.util.Arrays;

/**
 * Whom a thread works for. Only its own thread touches it, but for the context of a thread that has not started, which its starter
 * may set.
 */
final class CountersignBinding {

    private static final int FIRST_DEPTH = 4;

    /** The id of the thread; 0 while the thread has not asked yet. Ids are never used twice. */
    final long thread;

    /** Never null. */
    CountersignContext context;

    /** How many assertions are open on the thread: only the outermost counts. */
    int assertionDepth;

    /** Whether the outermost of them counts. */
    boolean counting;

    /** Whether the next assertion is a framework's own. */
    boolean skipping;

    /** Whether an {@code assert} statement evaluates its condition. */
    boolean evaluating;

    private CountersignContext[] outer = new CountersignContext[FIRST_DEPTH];
    private int depth;

    CountersignBinding(long thread, CountersignContext context) {
        this.thread = thread;
        this.context = context;
    }

    /** Works for {@code inner} until {@link #leave}. */
    void enter(CountersignContext inner) {
        if (depth == outer.length) {
            outer = Arrays.copyOf(outer, depth * 2);
        }
        outer[depth++] = context;
        context = inner;
    }

    /** Works again for whom it worked before the last {@link #enter}. */
    void leave() {
        if (depth > 0) {
            context = outer[--depth];
            outer[depth] = null;
        }
    }

    /** Works again for whom it worked before it entered {@code inner}, and all it entered behind it; nothing when it did not. */
    void leave(CountersignContext inner) {
        int at = depth;
        CountersignContext entered = context;
        while (entered != inner) {
            if (at == 0) {
                return;
            }
            entered = outer[--at];
        }
        if (at > 0) {
            while (depth >= at) {
                leave();
            }
        }
    }
}
