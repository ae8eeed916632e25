package io.countersign.agent;

/** Creates segments; a port, so that tests need no agent. */
interface SegmentSource {

    /** A segment that instrumented classes of every loader can reach. */
    Segment create(int index, int size);
}
