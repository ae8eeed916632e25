package io.countersign.agent;

/** Creates segments; a port, so that tests need no agent. */
interface SegmentSource {

    /** A segment that instrumented classes of every loader can reach; {@code first} is how many probes all before it hold. */
    Segment create(int index, int first, int size);
}
