package io.countersign.agent;

import io.countersign.agent.base.CountersignSetup;

/** A segment for each class that the user's own JaCoCo agent instrumented: its code counts probes from 0. */
final class StockSegments implements SegmentSource {

    /** So small that no segment has room for a second class. */
    static final int PROBES = 1;

    static final int ENTRIES = 0;

    @Override
    public Segment create(int index, int first, int entries, int probes) {
        CountersignSetup.beside(index, entries + probes);
        return Segment.beside(index, first, entries, probes);
    }
}
