package io.countersign.agent;

import java.util.BitSet;
import org.jacoco.core.data.ExecutionData;

/** A class file under record: its range of probes, and all of its hits that were drained so far. */
final class RecordedClass {

    private final ClassShape shape;
    private final Place place;
    private final BitSet total = new BitSet();

    RecordedClass(ClassShape shape, Place place) {
        this.shape = shape;
        this.place = place;
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
        return !total.isEmpty();
    }

    /** Takes the hits out of the live array, clearing only what was read as set: a hit that comes now is not lost. */
    BitSet take(boolean[] array) {
        BitSet hits = new BitSet(shape.probes());
        for (int probe = 0, at = place.firstProbe(); probe < shape.probes(); probe++, at++) {
            if (array[at]) {
                array[at] = false;
                hits.set(probe);
            }
        }
        total.or(hits);
        return hits;
    }

    /** Class id, name, probe count, and the hits. */
    Object[] row(BitSet hits) {
        return new Object[] {shape.id(), shape.name(), shape.probes(), hits};
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
