package io.countersign.agent;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jacoco.core.data.ExecutionData;

/** A class file under record: its range of probes, and all of its hits that were drained so far. */
final class RecordedClass {

    private static final long[] NOTHING = {};

    private final ClassShape shape;
    private final Place place;
    private final int first;

    /** Of a row of the door, whose place for hits is free: made once, because a test hits dozens of classes. */
    private final Object[] row;

    private final int count;
    private final int afterEntries;

    /** All hits that were drained so far, as words of a bit set. */
    private final long[] total;

    /** @param number that of the class among all classes, counted from 0 */
    RecordedClass(int number, ClassShape shape, Place place) {
        this.shape = shape;
        this.place = place;
        this.row = new Object[] {shape.id(), shape.name(), shape.probes(), null, number};
        this.count = shape.probes();
        this.afterEntries = place.ofEntry(shape.methods().size());
        this.total = new long[(count + 63) >> 6];
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
        for (long word : total) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes the hits out of the live array, clearing only what was read as set: a hit that comes now is not lost. Empty when only
     * entries of methods were set, which are told elsewhere, and begin anew only {@code withEntries}.
     */
    Optional<Object[]> take(boolean[] probes, boolean withEntries) {
        long[] hits = takeHits(probes);
        if (withEntries) {
            Arrays.fill(probes, place.firstEntry(), afterEntries, false);
        }
        if (hits.length == 0) {
            return Optional.empty();
        }
        for (int i = 0; i < hits.length; i++) {
            total[i] |= hits[i];
        }
        return Optional.of(row(BitSet.valueOf(hits)));
    }

    /** The hits as words of a bit set; none when there is no hit. */
    private long[] takeHits(boolean[] probes) {
        long[] hits = NOTHING;
        int firstProbe = place.firstProbe();
        for (int probe = 0; probe < count; probe++) {
            if (probes[firstProbe + probe]) {
                probes[firstProbe + probe] = false;
                hits = hits == NOTHING ? new long[total.length] : hits;
                hits[probe >> 6] |= 1L << probe;
            }
        }
        return hits;
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
