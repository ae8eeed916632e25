package io.countersign.agent;

import io.countersign.agent.base.CountersignSetup;
import java.util.concurrent.atomic.AtomicInteger;

/** Segments beside JaCoCo for a JVM in which there is more than one registry, but only one set of contexts. */
final class StockTests {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private StockTests() {}

    static SegmentSource segments() {
        return (index, first, size) -> {
            int unique = NEXT.getAndIncrement();
            CountersignSetup.segment(unique, size);
            return Segment.beside(unique, first, size);
        };
    }
}
