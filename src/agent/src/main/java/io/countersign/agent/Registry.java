package io.countersign.agent;

import io.countersign.agent.base.CountersignContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jacoco.core.data.ExecutionData;
import org.jspecify.annotations.Nullable;

/** Knows which class file owns which range of which segment. Holds names and numbers, never a Class or a ClassLoader. */
final class Registry {

    private final SegmentSource source;
    private final int segmentSize;
    private final Map<Long, RecordedClass> byId = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<Segment> segments = new ArrayList<>();
    private boolean[] zeros;
    private boolean closed;

    Registry(SegmentSource source, int segmentSize) {
        this.source = source;
        this.segmentSize = segmentSize;
        this.zeros = new boolean[segmentSize];
    }

    /** The class file's range: the same one again when a second loader brings the same bytes. */
    synchronized RecordedClass claim(ClassShape shape) {
        RecordedClass known = byId.get(shape.id());
        if (known == null) {
            known = segmentFor(shape.size()).add(shape);
            byId.put(shape.id(), known);
            names.add(shape.name());
        } else if (!known.shape().equals(shape)) {
            throw new IllegalStateException(
                    Messages.sameIdOtherClass(shape.name(), known.shape().name()));
        }
        return known;
    }

    /** Whether a class of this name, in VM notation, is under record. */
    synchronized boolean knows(String name) {
        return names.contains(name);
    }

    private Segment segmentFor(int count) {
        int last = segments.size() - 1;
        if (last >= 0 && segments.get(last).hasRoomFor(count)) {
            return segments.get(last);
        }
        int size = Math.max(segmentSize, count);
        Segment added =
                source.create(segments.size(), last < 0 ? 0 : segments.get(last).end(), size);
        if (size > zeros.length) {
            zeros = new boolean[size];
        }
        segments.add(added);
        return added;
    }

    /** Moves the hits of the flat layout since the last drain into the total, and returns them as the door's rows. */
    synchronized List<Object[]> drain() {
        return drain(index -> segments.get(index).probes());
    }

    /** Moves a context's hits since the last drain into the total, and returns them as the door's rows. */
    synchronized List<Object[]> drain(CountersignContext context) {
        return drain(context::touched);
    }

    private List<Object[]> drain(IntFunction<boolean @Nullable []> arrays) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < segments.size() && !closed; i++) {
            boolean[] probes = arrays.apply(i);
            if (probes != null) {
                segments.get(i).drain(probes, zeros, rows);
            }
        }
        return rows;
    }

    /** What the number of an entered method means, as a row of the door; null for a number that is none. */
    synchronized Object @Nullable [] method(int number) {
        for (Segment segment : segments) {
            if (number < segment.end()) {
                int place = number - segment.first();
                return segment.holding(place).method(place);
            }
        }
        return null;
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
