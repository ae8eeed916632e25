package io.countersign.agent;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jacoco.core.data.ExecutionData;

/** A class file under record: its range of probes, and all of its hits that were drained so far. */
final class RecordedClass {

    private final ClassShape shape;
    private final Place place;
    private final int first;

    /** Of a row of the door, whose place for hits is free: made once, because a test hits dozens of classes. */
    private final Object[] row;

    private final BitSet total = new BitSet();

    /** @param number that of the class among all classes, counted from 0 */
    RecordedClass(int number, ClassShape shape, Place place) {
        this.shape = shape;
        this.place = place;
        this.row = new Object[] {shape.id(), shape.name(), shape.probes(), null, number};
        this.first = Math.min(place.firstEntry(), place.firstProbe());
    }

    ClassShape shape() {
        return shape;
    }

    Place place() {
        return place;
    }

    /** One more than the last place of its range. */
    int end() {
        return first + shape.size();
    }

    boolean wasHit() {
        return !total.isEmpty();
    }

    /**
     * Takes the hits out of the live array, clearing only what was read as set: a hit that comes now is not lost. Empty when only
     * entries of methods were set, which are told elsewhere, and begin anew only {@code withEntries}.
     */
    Optional<Object[]> take(boolean[] probes, boolean withEntries) {
        int count = shape.probes();
        int firstProbe = place.firstProbe();
        long[] words = new long[(count + 63) >> 6];
        boolean hit = false;
        for (int probe = 0; probe < count; probe++) {
            if (probes[firstProbe + probe]) {
                probes[firstProbe + probe] = false;
                words[probe >> 6] |= 1L << probe;
                hit = true;
            }
        }
        if (withEntries) {
            Arrays.fill(
                    probes, place.firstEntry(), place.ofEntry(shape.methods().size()), false);
        }
        if (!hit) {
            return Optional.empty();
        }
        BitSet hits = BitSet.valueOf(words);
        total.or(hits);
        return Optional.of(row(hits));
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
        total.stream().forEach(probe -> probes[probe] = true);
        return new ExecutionData(shape.id(), shape.name(), probes);
    }
}
