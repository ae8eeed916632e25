package io.countersign.agent.base;

import java.util.Arrays;
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

    /** What code of the chosen layout hits, by segment; threads find it by themselves. Elements are written under its lock, once. */
    private final boolean[][] probes = new boolean[CountersignTables.NEAR][];

    /** When methods were entered, by segment. Each is written before that of {@link #probes}. */
    private final long[][] entered = new long[CountersignTables.NEAR][];

    /** Both, for the segments behind these. Written under the lock of {@link #probes}, read without. */
    private volatile CountersignHits[] far = {};

    /** Per class that JaCoCo's agent instrumented the array; null for one that was never touched. Written under the lock, read without. */
    private volatile boolean[][] arrays = NO_ARRAYS;

    private @Nullable CountersignOwner owner;
    private int[] entries = new int[FIRST_CAPACITY];
    private int count;
    private boolean complete = true;
    private int assertions;
    private int entriesBeforeLast;
    private long lastAssertion;

    /** Written under the lock, read without: whoever misses a part writes it again. */
    private volatile int style;

    private final AtomicInteger tasks = new AtomicInteger();
    private final CountersignStarted started = new CountersignStarted();

    CountersignContext() {}

    /** What code of the chosen layout hits on behalf of this context, by segment. */
    boolean[][] probes() {
        return probes;
    }

    /** When methods were entered on behalf of this context, by segment. */
    long[][] entered() {
        return entered;
    }

    /** Creates what code of the chosen layout will hit, if there is such code, and memory for it. */
    void prepare() {
        int known = Countersign.isFlat() ? 0 : Math.min(CountersignSetup.segments().length, probes.length);
        if (known > 0 && probes[known - 1] == null) {
            try {
                for (int segment = 0; segment < known; segment++) {
                    create(segment);
                }
            } catch (OutOfMemoryError e) {
                // The program meets its limit itself, and not in here. What is missing is created when it is hit.
            }
        }
    }

    private CountersignHits create(int segment) {
        synchronized (probes) {
            if (probes[segment] == null) {
                CountersignHits created = created(segment);
                entered[segment] = created.entered;
                probes[segment] = created.probes;
            }
            return new CountersignHits(probes[segment], entered[segment]);
        }
    }

    private static CountersignHits created(int segment) {
        return new CountersignHits(CountersignSetup.segments()[segment]);
    }

    /** What code of the chosen layout hits of a segment. */
    CountersignHits hits(int segment) {
        // Code of far segments, and of threads that are not listed, comes by here at each start of a method.
        CountersignHits known = known(segment);
        if (known != null) {
            return known;
        }
        return segment < probes.length ? create(segment) : createFar(segment - probes.length);
    }

    private CountersignHits createFar(int place) {
        synchronized (probes) {
            CountersignHits[] more = far;
            if (place >= more.length) {
                more = Arrays.copyOf(more, Math.max(place + 1, 2 * more.length));
            }
            if (more[place] == null) {
                more[place] = created(probes.length + place);
            }
            far = more;
            return more[place];
        }
    }

    /** Null when it was not needed yet; who reads that without the lock looks once more under it. */
    private @Nullable CountersignHits known(int segment) {
        if (segment < probes.length) {
            boolean[] hit = probes[segment];
            long[] times = entered[segment];
            return hit == null || times == null ? null : new CountersignHits(hit, times);
        }
        CountersignHits[] seen = far;
        return segment < probes.length + seen.length ? seen[segment - probes.length] : null;
    }

    /** The array of a class that JaCoCo's agent instrumented, which fetched {@code stock} for it. */
    boolean[] beside(boolean[] stock, int index) {
        boolean[][] known = arrays;
        boolean[] own = index < known.length ? known[index] : null;
        return own == null ? createBeside(stock, index) : own;
    }

    private synchronized boolean[] createBeside(boolean[] stock, int index) {
        CountersignStock.keep(index, stock);
        if (owner == null) {
            owner = CountersignStock.owner(this);
        }
        boolean[][] known = arrays;
        if (index < known.length && known[index] != null) {
            return known[index];
        }
        boolean[] created = new boolean[CountersignSetup.sizeBeside(index)];
        if (index < known.length) {
            // Who reads without the lock may still see null here, and finds it under the lock.
            known[index] = created;
        } else {
            known = Arrays.copyOf(known, Math.max(index + 1, known.length * 2));
            known[index] = created;
            arrays = known;
        }
        owner.keep(known);
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
        CountersignHits hits = known(segment);
        if (hits != null) {
            return hits.probes;
        }
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
        lastAssertion = CountersignHits.now();
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
        CountersignOrder order = new CountersignOrder();
        for (int segment = 0; segment < probes.length + far.length; segment++) {
            CountersignHits hits = known(segment);
            if (hits != null) {
                order.take(hits.entered, CountersignSetup.segments()[segment].first);
            }
        }
        int[] taken = order.behind(entries, count, 4);
        int all = taken.length - 4;
        taken[all] = complete ? 1 : 0;
        taken[all + 1] = assertions;
        taken[all + 2] = entriesBeforeLast + order.until(lastAssertion);
        taken[all + 3] = doubtAll ? style | DOUBTFUL : style;
        count = 0;
        complete = true;
        assertions = 0;
        entriesBeforeLast = 0;
        lastAssertion = 0;
        style = 0;
        return taken;
    }
}
