package io.countersign.agent;

/**
 * A class file's range in a segment: a place for each of JaCoCo's probes, and one for each method whose entry is recorded.
 *
 * @param firstEntry place of the first recorded method's entry; the others follow
 * @param firstProbe place of JaCoCo's probe 0; the others follow
 */
record Place(Segment segment, int firstEntry, int firstProbe) {

    /** As {@code equals}, for the reason that {@link ClassShape#isSameAs} has. */
    boolean isSameAs(Place other) {
        return segment == other.segment && firstEntry == other.firstEntry && firstProbe == other.firstProbe;
    }

    /** The place of the entry of the {@code index}-th recorded method. */
    int ofEntry(int index) {
        return firstEntry + index;
    }

    int ofProbe(int probe) {
        return firstProbe + probe;
    }

    /** The number of a place among those of all segments. */
    int number(int place) {
        return segment.first() + place;
    }
}
