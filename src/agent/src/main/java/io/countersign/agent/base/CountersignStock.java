package io.countersign.agent.base;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the user's own JaCoCo agent: its arrays, and the contexts that hold hits which these have to get. */
public final class CountersignStock {

    private static final ReferenceQueue<CountersignContext> GONE = new ReferenceQueue<>();
    private static final Set<CountersignOwner> OWNERS = new HashSet<>();
    private static boolean[] @Nullable [] arrays = new boolean[1 << 8][];

    private static volatile boolean[] nowhere = new boolean[1 << 10];

    private CountersignStock() {}

    static boolean[] nowhere(int size) {
        boolean[] known = nowhere;
        if (known.length < size) {
            known = new boolean[size];
            nowhere = known;
        }
        return known;
    }

    /** JaCoCo's array of a class; null for a class that nobody entered. */
    public static synchronized boolean @Nullable [] array(int index) {
        return index < arrays.length ? arrays[index] : null;
    }

    /** All that have arrays. */
    public static synchronized List<CountersignOwner> owners() {
        return new ArrayList<>(OWNERS);
    }

    /** One whose context nobody can reach any more, told once; null when there is none. */
    public static synchronized @Nullable CountersignOwner gone() {
        Reference<? extends CountersignContext> gone = GONE.poll();
        if (gone instanceof CountersignOwner owner && OWNERS.remove(owner)) {
            return owner;
        }
        return null;
    }

    static synchronized void keep(int index, boolean[] stock) {
        if (index >= arrays.length) {
            arrays = Arrays.copyOf(arrays, Math.max(index + 1, arrays.length * 2));
        }
        arrays[index] = stock;
    }

    static synchronized CountersignOwner owner(CountersignContext context) {
        CountersignOwner owner = new CountersignOwner(context, GONE);
        OWNERS.add(owner);
        return owner;
    }
}
