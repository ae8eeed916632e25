package io.countersign.agent.base;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Threads that were started on behalf of a context, as long as they live. */
final class CountersignStarted {

    private static final int FIRST_CAPACITY = 1 << 2;

    private @Nullable WeakReference<Thread>[] threads = array(FIRST_CAPACITY);
    private int count;

    synchronized void add(Thread thread) {
        if (count == threads.length) {
            forgetEnded();
            if (count > threads.length / 2) {
                threads = Arrays.copyOf(threads, threads.length * 2);
            }
        }
        threads[count++] = new WeakReference<>(thread);
    }

    synchronized void remove(Thread thread) {
        for (int i = 0; i < count; i++) {
            WeakReference<Thread> started = threads[i];
            if (started != null && started.refersTo(thread)) {
                threads[i] = threads[--count];
                threads[count] = null;
                return;
            }
        }
    }

    synchronized boolean isAnyUnderWay() {
        forgetEnded();
        return count > 0;
    }

    private void forgetEnded() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            WeakReference<Thread> started = threads[i];
            Thread thread = started == null ? null : started.get();
            if (thread != null && CountersignThreads.isUnderWay(thread)) {
                threads[kept++] = started;
            }
        }
        Arrays.fill(threads, kept, count, null);
        count = kept;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable WeakReference<Thread>[] array(int length) {
        return new WeakReference[length];
    }
}
