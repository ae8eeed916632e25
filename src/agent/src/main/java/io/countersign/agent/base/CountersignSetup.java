package io.countersign.agent.base;

import java.lang.invoke.MethodHandles;
import java.util.Arrays;

/** What the agent has to say before instrumented code runs. */
public final class CountersignSetup {

    private static volatile CountersignIds ids = new AskTheThread();
    private static volatile CountersignSegment[] segments = {};
    private static volatile int[] sizes = {};

    private CountersignSetup() {}

    /**
     * Defines the class that reads the id of a thread from its field, inside of {@link Thread}. To be called before anything else.
     *
     * @throws ReflectiveOperationException when this JVM has another {@link Thread}; its ids are asked for then
     */
    public static void idsBy(byte[] code) throws ReflectiveOperationException {
        ids = (CountersignIds) MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup())
                .defineHiddenClass(code, true, MethodHandles.Lookup.ClassOption.NESTMATE)
                .lookupClass()
                .getConstructor()
                .newInstance();
    }

    static CountersignIds ids() {
        return ids;
    }

    /**
     * Tells of the next segment, before code refers to it.
     *
     * @param first the number of its first place
     * @param entries how many of its places, from the first on, are for entries of methods
     * @param size how many places it has
     */
    public static synchronized void segment(int index, int first, int entries, int size) {
        CountersignSegment[] more = Arrays.copyOf(segments, Math.max(segments.length, index + 1));
        more[index] = new CountersignSegment(first, entries, size);
        segments = more;
        if (!Countersign.isFlat()) {
            CountersignTables.prepareAll();
        }
    }

    static CountersignSegment[] segments() {
        return segments;
    }

    /** Tells how many places a class that JaCoCo's agent instrumented has, before code refers to it. */
    public static synchronized void beside(int index, int size) {
        int[] known = sizes;
        int[] more = index < known.length ? known : Arrays.copyOf(known, Math.max(index + 1, known.length * 2));
        more[index] = size;
        // Written even when it is the same array: who reads it then sees the new size.
        sizes = more;
    }

    static int sizeBeside(int index) {
        return sizes[index];
    }

    private static final class AskTheThread implements CountersignIds {
        @Override
        public long of(Thread thread) {
            return thread.getId();
        }
    }
}
