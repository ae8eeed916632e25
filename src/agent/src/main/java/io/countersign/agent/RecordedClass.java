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
    private final BitSet total = new BitSet();

    RecordedClass(ClassShape shape, Place place) {
        this.shape = shape;
        this.place = place;
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
        BitSet hits = new BitSet(shape.probes());
        for (int probe = 0, at = place.firstProbe(); probe < shape.probes(); probe++, at++) {
            if (probes[at]) {
                probes[at] = false;
                hits.set(probe);
            }
        }
        if (withEntries) {
            Arrays.fill(
                    probes, place.firstEntry(), place.ofEntry(shape.methods().size()), false);
        }
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        total.or(hits);
        return Optional.of(new Object[] {shape.id(), shape.name(), shape.probes(), hits});
    }

    /** Which method a place of its segment is the entry of: class id, name, probe count, the method's position in the class file. */
    Object[] method(int entry) {
        return new Object[] {
            shape.id(), shape.name(), shape.probes(), shape.methods().get(entry - place.firstEntry())
        };
    }

    ExecutionData toExecutionData() {
        boolean[] probes = new boolean[shape.probes()];
        total.stream().forEach(probe -> probes[probe] = true);
        return new ExecutionData(shape.id(), shape.name(), probes);
    }
}
