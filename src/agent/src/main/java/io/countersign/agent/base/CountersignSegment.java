package io.countersign.agent.base;

/** How large a segment is, and which numbers its entries have. */
final class CountersignSegment {

    /** The number of its first entry. */
    final int first;

    /** How many places it has for entries of methods. */
    final int entries;

    /** How many places it has for these, which come first, and for probes. */
    final int size;

    CountersignSegment(int first, int entries, int size) {
        this.first = first;
        this.entries = entries;
        this.size = size;
    }
}
