package io.countersign.agent;

import java.util.BitSet;
import java.util.Optional;
import org.jacoco.core.data.ExecutionData;

/** A class file under record: its range of probes, and all of its hits that were drained so far. */
final class RecordedClass {

    private final ClassShape shape;
    private final Segment segment;
    private final int base;
    private final BitSet total = new BitSet();

    RecordedClass(ClassShape shape, Segment segment, int base) {
        this.shape = shape;
        this.segment = segment;
        this.base = base;
    }

    ClassShape shape() {
        return shape;
    }

    Segment segment() {
        return segment;
    }

    int base() {
        return base;
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
        int end = base + (withEntries ? shape.size() : shape.probes());
        for (int place = base; place < end; place++) {
            if (probes[place]) {
                probes[place] = false;
                hits.set(place - base);
            }
        }
        hits.clear(shape.probes(), shape.size());
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        total.or(hits);
        return Optional.of(new Object[] {shape.id(), shape.name(), shape.probes(), hits});
    }

    /** Which method a place of its segment is the entry of: class id, name, probe count, the method's position in the class file. */
    Object[] method(int place) {
        return new Object[] {
            shape.id(), shape.name(), shape.probes(), shape.methods().get(place - base - shape.probes())
        };
    }

    ExecutionData toExecutionData() {
        boolean[] probes = new boolean[shape.probes()];
        total.stream().forEach(probe -> probes[probe] = true);
        return new ExecutionData(shape.id(), shape.name(), probes);
    }
}
