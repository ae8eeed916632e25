package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import io.countersign.agent.base.CountersignStock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One array, shared by many classes: first a place for the entry of each method, then JaCoCo's probes. Each class owns a range of
 * both. Where JaCoCo's own code hits it, the probes stand first.
 * Guarded by its {@link Registry}.
 */
final class Segment {

    private final int index;
    private final String owner;
    private final int first;
    private final int size;
    private final Range entries;
    private final Range probes;
    private final Supplier<boolean @Nullable []> array;
    private final Supplier<boolean @Nullable []> stock;
    private final List<RecordedClass> classes = new ArrayList<>();

    /** The places from {@code start} to {@code end}, that one not included. */
    private static final class Range {

        private final int start;
        private final int end;
        private int[] bases = new int[64];
        private int owners;
        private int used;

        Range(int start, int end) {
            this.start = start;
            this.end = end;
            this.used = start;
        }

        boolean hasRoomFor(int count) {
            return end - used >= count;
        }

        void add(int count) {
            if (owners == bases.length) {
                bases = Arrays.copyOf(bases, bases.length * 2);
            }
            bases[owners++] = used;
            used += count;
        }

        /** Who owns a place; of several that begin there the last one, because the others own nothing. */
        int owning(int place) {
            int found = Arrays.binarySearch(bases, 0, owners, place);
            if (found < 0) {
                return -found - 2;
            }
            while (found + 1 < owners && bases[found + 1] == place) {
                found++;
            }
            return found;
        }
    }

    /** A segment with its own array, whose first places are for {@code entries}. */
    Segment(int index, String owner, int first, int entries, boolean[] array) {
        this(index, owner, first, new Range(0, entries), new Range(entries, array.length), () -> array, () -> null);
    }

    private Segment(
            int index,
            String owner,
            int first,
            Range entries,
            Range probes,
            Supplier<boolean @Nullable []> array,
            Supplier<boolean @Nullable []> stock) {
        this.index = index;
        this.owner = owner;
        this.first = first;
        this.size = Math.max(entries.end, probes.end);
        this.entries = entries;
        this.probes = probes;
        this.array = array;
        this.stock = stock;
    }

    /** A segment for one class that JaCoCo's agent instrumented: what is taken out of it is handed to JaCoCo. */
    static Segment beside(int index, int first, int entries, int probes) {
        return new Segment(
                index,
                "",
                first,
                new Range(probes, probes + entries),
                new Range(0, probes),
                () -> Countersign.FLAT.touched(index),
                () -> CountersignStock.array(index));
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

    int size() {
        return size;
    }

    /** One more than the number of its last place. */
    int end() {
        return first + size;
    }

    boolean hasRoomFor(int methods, int count) {
        return entries.hasRoomFor(methods) && probes.hasRoomFor(count);
    }

    /** Where the next class will stand. */
    Place next() {
        return new Place(this, entries.used, probes.used);
    }

    /** @param number that of the class among all classes */
    RecordedClass add(ClassShape shape, int number) {
        RecordedClass added = new RecordedClass(number, shape, next());
        classes.add(added);
        entries.add(shape.methods().size());
        probes.add(shape.probes());
        return added;
    }

    /** The array of the flat layout; null when nobody needed one. */
    boolean @Nullable [] array() {
        return array.get();
    }

    /**
     * Moves all hits into rows, first-loaded class first.
     *
     * @param array that of the flat layout, or a context's for this segment
     * @param zeros at least as long as this segment
     * @param withEntries whether the entries of methods begin anew
     */
    void drain(boolean[] array, boolean[] zeros, boolean withEntries, Consumer<Object[]> rows) {
        int position = probes.start;
        while (position < probes.used) {
            int hit = Arrays.mismatch(array, position, probes.used, zeros, position, probes.used);
            if (hit < 0) {
                break;
            }
            RecordedClass dirty = classes.get(probes.owning(position + hit));
            Object[] row = dirty.take(array);
            handOver((BitSet) row[3]);
            rows.accept(row);
            position = dirty.end();
        }
        if (withEntries) {
            Arrays.fill(array, entries.start, entries.used, false);
        }
    }

    private void handOver(BitSet hits) {
        boolean[] target = stock.get();
        if (target != null) {
            for (int probe = hits.nextSetBit(0); probe >= 0; probe = hits.nextSetBit(probe + 1)) {
                target[probe] = true;
            }
        }
    }

    /** Which method an entry is of. */
    Object[] method(int entry) {
        return classes.get(entries.owning(entry)).method(entry);
    }
}
