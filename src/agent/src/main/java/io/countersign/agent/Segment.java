package io.countersign.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One array of probes, shared by many classes; each class owns a range of it. Guarded by its {@link Registry}. */
final class Segment {

    private final String owner;
    private final boolean[] probes;
    private final List<RecordedClass> classes = new ArrayList<>();
    private int[] bases = new int[64];
    private int used;

    Segment(String owner, boolean[] probes) {
        this.owner = owner;
        this.probes = probes;
    }

    /** Name, in VM notation, of the class whose static field {@code probes} holds the array. */
    String owner() {
        return owner;
    }

    boolean hasRoomFor(int count) {
        return probes.length - used >= count;
    }

    RecordedClass add(long id, String name, int count) {
        RecordedClass added = new RecordedClass(id, name, count, this, used);
        if (classes.size() == bases.length) {
            bases = Arrays.copyOf(bases, bases.length * 2);
        }
        bases[classes.size()] = used;
        classes.add(added);
        used += count;
        return added;
    }

    /** Moves all hits into rows, first-loaded class first; {@code zeros} is at least as long as this segment. */
    void drain(boolean[] zeros, List<Object[]> rows) {
        int position = 0;
        while (position < used) {
            int hit = Arrays.mismatch(probes, position, used, zeros, position, used);
            if (hit < 0) {
                return;
            }
            RecordedClass dirty = classes.get(indexOf(position + hit));
            rows.add(dirty.take(probes));
            position = dirty.base() + dirty.count();
        }
    }

    private int indexOf(int probe) {
        int found = Arrays.binarySearch(bases, 0, classes.size(), probe);
        return found >= 0 ? found : -found - 2;
    }
}
