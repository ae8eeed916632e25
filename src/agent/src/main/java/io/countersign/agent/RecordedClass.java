package io.countersign.agent;

import java.util.BitSet;
import org.jacoco.core.data.ExecutionData;

/** A class file under record: its range of probes, and all of its hits that were drained so far. */
final class RecordedClass {

    private final ClassShape shape;
    private final Place place;

    /** Of a row of the door, whose place for hits is free: made once, because a test hits dozens of classes. */
    private final Object[] row;

    /** All hits that were drained so far, as words of a bit set. */
    private final long[] total;

    /** @param number that of the class among all classes, counted from 0 */
    RecordedClass(int number, ClassShape shape, Place place) {
        this.shape = shape;
        this.place = place;
        this.row = new Object[] {shape.id(), shape.name(), shape.probes(), null, number};
        this.total = new long[(shape.probes() + 63) >> 6];
    }

    ClassShape shape() {
        return shape;
    }

    Place place() {
        return place;
    }

    /** One more than its last probe's place. */
    int end() {
        return place.ofProbe(shape.probes());
    }

    boolean wasHit() {
        for (long word : total) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes the hits out of the live array, clearing only what was read as set: a hit that comes now is not lost.
     *
     * @return a row of the door with the hits
     */
    Object[] take(boolean[] array) {
        long[] hits = new long[total.length];
        int first = place.firstProbe();
        int count = shape.probes();
        for (int probe = 0; probe < count; probe++) {
            if (array[first + probe]) {
                array[first + probe] = false;
                hits[probe >> 6] |= 1L << probe;
            }
        }
        for (int i = 0; i < hits.length; i++) {
            total[i] |= hits[i];
        }
        return row(BitSet.valueOf(hits));
    }

    /** Class id, name, probe count, what is told of the class, and its number. */
    private Object[] row(Object told) {
        Object[] filled = row.clone();
        filled[3] = told;
        return filled;
    }

    /** Which method a place of its segment is the entry of: a row with the method's position in the class file. */
    Object[] method(int entry) {
        return row(shape.methods().get(entry - place.firstEntry()));
    }

    ExecutionData toExecutionData() {
        boolean[] probes = new boolean[shape.probes()];
        BitSet.valueOf(total).stream().forEach(probe -> probes[probe] = true);
        return new ExecutionData(shape.id(), shape.name(), probes);
    }
}
