package io.countersign.agent;

/** Creates segments; a port, so that tests need no agent. */
interface SegmentSource {

    /**
     * A segment that instrumented classes of every loader can reach.
     *
     * @param first how many places all before it have
     * @param entries how many places it has for entries of methods
     * @param probes how many it has for probes
     */
    Segment create(int index, int first, int entries, int probes);
}
