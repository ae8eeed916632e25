package io.countersign.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One array of probes, shared by many classes; each class owns a range of it: JaCoCo's probes, then one for the entry of each method.
 * Guarded by its {@link Registry}.
 */
final class Segment {

    private final int index;
    private final String owner;
    private final int first;
    private final boolean[] probes;
    private final List<RecordedClass> classes = new ArrayList<>();
    private int[] bases = new int[64];
    private int used;

    Segment(int index, String owner, int first, boolean[] probes) {
        this.index = index;
        this.owner = owner;
        this.first = first;
        this.probes = probes;
    }

    /** Its place among all segments. */
    int index() {
        return index;
    }

    /** Name, in VM notation, of the class whose static field {@code probes} holds the array. */
    String owner() {
        return owner;
    }

    /** The number of its probe 0 among those of all segments. */
    int first() {
        return first;
    }

    /** One more than the number of its last probe. */
    int end() {
        return first + probes.length;
    }

    boolean hasRoomFor(int count) {
        return probes.length - used >= count;
    }

    RecordedClass add(ClassShape shape) {
        RecordedClass added = new RecordedClass(shape, this, used);
        if (classes.size() == bases.length) {
            bases = Arrays.copyOf(bases, bases.length * 2);
        }
        bases[classes.size()] = used;
        classes.add(added);
        used += shape.size();
        return added;
    }

    /** The array of the flat layout. */
    boolean[] probes() {
        return probes;
    }

    /**
     * Moves all hits into rows, first-loaded class first.
     *
     * @param probes the array of the flat layout, or a context's array for this segment
     * @param zeros at least as long as this segment
     */
    void drain(boolean[] probes, boolean[] zeros, List<Object[]> rows) {
        int position = 0;
        while (position < used) {
            int hit = Arrays.mismatch(probes, position, used, zeros, position, used);
            if (hit < 0) {
                return;
            }
            RecordedClass dirty = holding(position + hit);
            dirty.take(probes).ifPresent(rows::add);
            position = dirty.base() + dirty.shape().size();
        }
    }

    /** The class that owns a probe. */
    RecordedClass holding(int probe) {
        int found = Arrays.binarySearch(bases, 0, classes.size(), probe);
        return classes.get(found >= 0 ? found : -found - 2);
    }
}
