package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import io.countersign.agent.base.CountersignStock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One array of probes, shared by many classes; each class owns a range of it: a place for the entry of each method, then JaCoCo's
 * probes. Where JaCoCo's own code hits it, the probes stand first.
 * Guarded by its {@link Registry}.
 */
final class Segment {

    private final int index;
    private final String owner;
    private final int first;
    private final int size;
    private final Supplier<boolean @Nullable []> probes;
    private final Supplier<boolean @Nullable []> stock;
    private final List<RecordedClass> classes = new ArrayList<>();
    private int[] bases = new int[64];
    private int used;

    /** A segment of its own array. */
    Segment(int index, String owner, int first, boolean[] probes) {
        this(index, owner, first, probes.length, () -> probes, () -> null);
    }

    private Segment(
            int index,
            String owner,
            int first,
            int size,
            Supplier<boolean @Nullable []> probes,
            Supplier<boolean @Nullable []> stock) {
        this.index = index;
        this.owner = owner;
        this.first = first;
        this.size = size;
        this.probes = probes;
        this.stock = stock;
    }

    /** A segment for one class that JaCoCo's agent instrumented: what is taken out of it is handed to JaCoCo. */
    static Segment beside(int index, int first, int size) {
        return new Segment(
                index, "", first, size, () -> Countersign.FLAT.touched(index), () -> CountersignStock.array(index));
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
        return first + size;
    }

    /** Whether JaCoCo's own code hits it, which counts its probes from 0. */
    private boolean isBeside() {
        return owner.isEmpty();
    }

    boolean hasRoomFor(int count) {
        return size - used >= count;
    }

    /** Where a class with so many recorded methods would stand, whatever its probes are. */
    Place next(int methods) {
        return new Place(this, used, used + methods);
    }

    /** @param number that of the class among all classes */
    RecordedClass add(ClassShape shape, int number) {
        Place place = isBeside()
                ? new Place(this, used + shape.probes(), used)
                : next(shape.methods().size());
        RecordedClass added = new RecordedClass(number, shape, place);
        if (classes.size() == bases.length) {
            bases = Arrays.copyOf(bases, bases.length * 2);
        }
        bases[classes.size()] = used;
        classes.add(added);
        used += shape.size();
        return added;
    }

    /** The array of the flat layout; null when nobody needed one. */
    boolean @Nullable [] probes() {
        return probes.get();
    }

    /**
     * Moves all hits into rows, first-loaded class first.
     *
     * @param probes the array of the flat layout, or a context's array for this segment
     * @param zeros at least as long as this segment
     * @param withEntries whether the entries of methods begin anew
     */
    void drain(boolean[] probes, boolean[] zeros, boolean withEntries, Consumer<Object[]> rows) {
        int position = 0;
        while (position < used) {
            int hit = Arrays.mismatch(probes, position, used, zeros, position, used);
            if (hit < 0) {
                return;
            }
            RecordedClass dirty = holding(position + hit);
            Optional<Object[]> row = dirty.take(probes, withEntries);
            if (row.isPresent()) {
                handOver((BitSet) row.get()[3]);
                rows.accept(row.get());
            }
            position = dirty.end();
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

    /** The class that owns a probe. */
    RecordedClass holding(int probe) {
        int found = Arrays.binarySearch(bases, 0, classes.size(), probe);
        return classes.get(found >= 0 ? found : -found - 2);
    }
}
