package io.countersign.agent;

import java.util.BitSet;
import org.jacoco.core.data.ExecutionData;

/** A class file under record: its identity, its range of probes, and all of its hits that were drained so far. */
final class RecordedClass {

    private final long id;
    private final String name;
    private final int count;
    private final Segment segment;
    private final int base;
    private final BitSet total = new BitSet();

    RecordedClass(long id, String name, int count, Segment segment, int base) {
        this.id = id;
        this.name = name;
        this.count = count;
        this.segment = segment;
        this.base = base;
    }

    String name() {
        return name;
    }

    int count() {
        return count;
    }

    Segment segment() {
        return segment;
    }

    int base() {
        return base;
    }

    boolean isSame(String otherName, int otherCount) {
        return name.equals(otherName) && count == otherCount;
    }

    boolean wasHit() {
        return !total.isEmpty();
    }

    /** Takes the hits out of the live array, clearing only what was read as set: a hit that comes now is not lost. */
    Object[] take(boolean[] probes) {
        BitSet hits = new BitSet(count);
        for (int probe = 0; probe < count; probe++) {
            if (probes[base + probe]) {
                probes[base + probe] = false;
                hits.set(probe);
            }
        }
        total.or(hits);
        return new Object[] {id, name, count, hits};
    }

    ExecutionData toExecutionData() {
        boolean[] probes = new boolean[count];
        total.stream().forEach(probe -> probes[probe] = true);
        return new ExecutionData(id, name, probes);
    }
}
