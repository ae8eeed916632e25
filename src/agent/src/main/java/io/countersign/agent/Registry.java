package io.countersign.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.data.ExecutionData;

/** Knows which class file owns which range of which segment. Holds names and numbers, never a Class or a ClassLoader. */
final class Registry {

    private final SegmentSource source;
    private final int segmentSize;
    private final Map<Long, RecordedClass> byId = new LinkedHashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private boolean[] zeros;
    private boolean closed;

    Registry(SegmentSource source, int segmentSize) {
        this.source = source;
        this.segmentSize = segmentSize;
        this.zeros = new boolean[segmentSize];
    }

    /** The class file's range: the same one again when a second loader brings the same bytes. */
    synchronized RecordedClass claim(long id, String name, int count) {
        RecordedClass known = byId.get(id);
        if (known == null) {
            known = segmentFor(count).add(id, name, count);
            byId.put(id, known);
        } else if (!known.isSame(name, count)) {
            throw new IllegalStateException(Messages.sameIdOtherClass(name, known.name()));
        }
        return known;
    }

    private Segment segmentFor(int count) {
        if (!segments.isEmpty() && segments.get(segments.size() - 1).hasRoomFor(count)) {
            return segments.get(segments.size() - 1);
        }
        int size = Math.max(segmentSize, count);
        Segment added = source.create(segments.size(), size);
        if (size > zeros.length) {
            zeros = new boolean[size];
        }
        segments.add(added);
        return added;
    }

    /** Moves the hits since the last drain into the total, and returns them as the door's rows. */
    synchronized List<Object[]> drain() {
        List<Object[]> rows = new ArrayList<>();
        if (!closed) {
            for (Segment segment : segments) {
                segment.drain(zeros, rows);
            }
        }
        return rows;
    }

    /**
     * Everything drained so far, as JaCoCo writes it. Nothing can be drained any more: a test that still runs while the JVM
     * goes down must not get into the evidence when the exec has been written without it.
     */
    synchronized List<ExecutionData> close() {
        closed = true;
        List<ExecutionData> hit = new ArrayList<>();
        for (RecordedClass recorded : byId.values()) {
            if (recorded.wasHit()) {
                hit.add(recorded.toExecutionData());
            }
        }
        return hit;
    }
}
