package io.countersign.agent.base;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Somebody who executes code: a test, a container, or everybody else; with the hits and first entries of methods that are his. */
public final class CountersignContext {

    /** Part of {@link #style}: a method that is a test was entered. */
    static final int OWN_CODE = 1;

    /** Part of {@link #style}: something was executed that may check in a way we do not know. */
    static final int DOUBTFUL = 2;

    /** Whether some assertion may go uncounted, whatever a test does. */
    static volatile boolean doubtAll;

    /** More methods than a test enters; the start-up of a large application may come near. */
    private static final int MAX_ENTRIES = 1 << 18;

    private static final int FIRST_CAPACITY = 1 << 8;
    private static final boolean[][] NO_ARRAYS = {};

    /** Per segment the probes that were hit; null for a segment that was never touched. Written under the lock, read without. */
    private volatile boolean[][] arrays = NO_ARRAYS;

    private @Nullable CountersignOwner owner;
    private int[] entries = new int[FIRST_CAPACITY];
    private int count;
    private boolean complete = true;
    private int assertions;
    private int entriesBeforeLast;

    /** Written under the lock, read without: whoever misses a part writes it again. */
    private volatile int style;

    private final AtomicInteger tasks = new AtomicInteger();
    private final CountersignStarted started = new CountersignStarted();

    CountersignContext() {}

    /** The arrays there are now, by segment; null for those nobody needed. */
    boolean[][] arrays() {
        return arrays;
    }

    /** The array of a segment, for code of the chosen layout. */
    boolean[] probes(int segment) {
        boolean[][] known = arrays;
        boolean[] probes = segment < known.length ? known[segment] : null;
        return probes == null ? create(segment) : probes;
    }

    private synchronized boolean[] create(int segment) {
        boolean[][] known = arrays;
        if (segment < known.length && known[segment] != null) {
            return known[segment];
        }
        boolean[] created = new boolean[Countersign.sizeOf(segment)];
        if (segment < known.length) {
            // Who reads without the lock may still see null here, and finds it under the lock.
            known[segment] = created;
        } else {
            boolean[][] more = new boolean[Math.max(segment + 1, known.length * 2)][];
            System.arraycopy(known, 0, more, 0, known.length);
            more[segment] = created;
            arrays = more;
        }
        return created;
    }

    /** The array of a class that JaCoCo's agent instrumented, which fetched {@code stock} for it. */
    boolean[] beside(boolean[] stock, int index) {
        boolean[][] known = arrays;
        boolean[] probes = index < known.length ? known[index] : null;
        return probes == null ? createBeside(stock, index) : probes;
    }

    private synchronized boolean[] createBeside(boolean[] stock, int index) {
        CountersignStock.keep(index, stock);
        if (owner == null) {
            owner = CountersignStock.owner(this);
        }
        boolean[] created = create(index);
        owner.keep(arrays);
        return created;
    }

    /** Keeps its arrays, beside the user's own JaCoCo agent; null until it has one. */
    public synchronized @Nullable CountersignOwner owner() {
        return owner;
    }

    /**
     * Whether threads that were started on behalf of this context still live, or tasks it handed over are waiting or running: then
     * it may execute more code. A task that was dropped, and that nobody told to be, counts until it is collected.
     */
    public boolean isBusy() {
        CountersignTasks.forgetDropped();
        return tasks.get() > 0 || started.isAnyUnderWay();
    }

    /** Notes {@code more} tasks that are waiting or running. */
    void count(int more) {
        // Nobody asks whether everybody else is busy, here and below.
        if (this != Countersign.AMBIENT) {
            tasks.addAndGet(more);
        }
    }

    /** Notes that {@code thread} is started on behalf of this context. */
    void started(Thread thread) {
        if (this != Countersign.AMBIENT) {
            started.add(thread);
        }
    }

    /** Notes that {@code thread} works no more on behalf of this context. */
    void ended(Thread thread) {
        started.remove(thread);
    }

    /** The array of a segment; null when nobody hit anything of it on behalf of this context. */
    public synchronized boolean @Nullable [] touched(int segment) {
        boolean[][] known = arrays;
        return segment < known.length ? known[segment] : null;
    }

    /**
     * Notes that a method was entered. The lock is held for a few instructions and nothing is called under it; and this is the
     * slow path, taken once for each method and test.
     */
    synchronized void entered(int method) {
        if (count < entries.length || grow()) {
            entries[count++] = method;
        } else {
            complete = false;
        }
    }

    private boolean grow() {
        if (count >= MAX_ENTRIES) {
            return false;
        }
        try {
            int[] larger = new int[entries.length * 4];
            System.arraycopy(entries, 0, larger, 0, count);
            entries = larger;
            return true;
        } catch (OutOfMemoryError e) {
            // The test meets its own memory limit itself, and not in here.
            return false;
        }
    }

    /** Notes that an assertion begins or returns; {@code more} is 1 when it begins, else 0. */
    synchronized void asserted(int more) {
        assertions += more;
        entriesBeforeLast = count;
    }

    /** Notes how assertions are written here. */
    void styled(int part) {
        if ((style & part) == 0) {
            addStyle(part);
        }
    }

    private synchronized void addStyle(int part) {
        style = style | part;
    }

    /**
     * What was noted since the last call: the numbers of the entered methods in order, and behind them 1 when these are all, else 0;
     * how many assertions there were; how many of the methods had been entered when the last assertion returned; and the style, the
     * sum of 1 when a method that is a test was entered, and 2 when there may have been assertions that we do not know.
     */
    public synchronized int[] take() {
        int[] taken = new int[count + 4];
        System.arraycopy(entries, 0, taken, 0, count);
        taken[count] = complete ? 1 : 0;
        taken[count + 1] = assertions;
        taken[count + 2] = entriesBeforeLast;
        taken[count + 3] = doubtAll ? style | DOUBTFUL : style;
        count = 0;
        complete = true;
        assertions = 0;
        entriesBeforeLast = 0;
        style = 0;
        return taken;
    }
}
