package io.countersign.agent.base;

/** What a context has of one segment, for code of the chosen layout. */
final class CountersignHits {

    private static final long BEFORE_ALL = System.nanoTime() - 1;

    /** Which entries and probes were hit since they were taken last. */
    final boolean[] probes;

    /** When each method was entered first since then, as {@link #now()} says; 0 for one that was not. */
    final long[] entered;

    CountersignHits(boolean[] probes, long[] entered) {
        this.probes = probes;
        this.entered = entered;
    }

    /** Nothing yet, of a segment. */
    CountersignHits(CountersignSegment segment) {
        this(new boolean[segment.size], new long[segment.entries]);
    }

    /** Notes that a method is entered, and returns {@link #probes}. */
    boolean[] enter(int entry) {
        if (!probes[entry]) {
            long now = now();
            probes[entry] = true;
            entered[entry] = now;
        }
        return probes;
    }

    /** Nanoseconds, at least 1; a thread never sees less than before, nor less than another one that it heard of. */
    @CountersignInlined
    static long now() {
        return System.nanoTime() - BEFORE_ALL;
    }
}
