package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import io.countersign.agent.base.CountersignContext;
import io.countersign.agent.base.CountersignOwner;
import io.countersign.agent.base.CountersignStock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jacoco.core.data.ExecutionData;
import org.jspecify.annotations.Nullable;

/** Knows which class file owns which range of which segment. Holds names and numbers, never a Class or a ClassLoader. */
final class Registry {

    private final SegmentSource source;
    private final int entries;
    private final int probes;
    private final Map<Long, RecordedClass> byId = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<Segment> segments = new ArrayList<>();

    /** What JaCoCo's agent was handed before it was drained. */
    private final Map<CountersignOwner, Hits> handedOver = new HashMap<>();

    private Hits nobodys = new Hits();
    private boolean[] zeros;
    private boolean closed;

    /** Segments have so many places for entries of methods and for probes, or as many as one class needs. */
    Registry(SegmentSource source, int entries, int probes) {
        this.source = source;
        this.entries = entries;
        this.probes = probes;
        this.zeros = new boolean[entries + probes];
    }

    /** The class file's range: the same one again when a second loader brings the same bytes. */
    synchronized RecordedClass claim(ClassShape shape) {
        RecordedClass known = byId.get(shape.id());
        if (known == null) {
            known = segmentFor(shape.methods().size(), shape.probes()).add(shape, byId.size());
            byId.put(shape.id(), known);
            names.add(shape.name());
        } else if (!known.shape().isSameAs(shape)) {
            throw new IllegalStateException(
                    Messages.sameIdOtherClass(shape.name(), known.shape().name()));
        }
        return known;
    }

    /**
     * The range of a class file; where it has none yet, the one it will have if it is claimed next and fits. Nobody holds it until
     * then.
     *
     * @param methods how many it has whose entry is recorded
     */
    synchronized Place placeOf(long id, int methods) {
        RecordedClass known = byId.get(id);
        return known == null ? segmentFor(methods, 1).next() : known.place();
    }

    /** Whether a class of this name, in VM notation, is under record. */
    synchronized boolean knows(String name) {
        return names.contains(name);
    }

    /** Whether a class whose name, in VM notation, begins with {@code prefix} is under record. */
    synchronized boolean knowsAny(String prefix) {
        return names.stream().anyMatch(name -> name.startsWith(prefix));
    }

    private Segment segmentFor(int methods, int count) {
        int last = segments.size() - 1;
        if (last >= 0 && segments.get(last).hasRoomFor(methods, count)) {
            return segments.get(last);
        }
        Segment added = source.create(
                segments.size(),
                last < 0 ? 0 : segments.get(last).end(),
                Math.max(entries, methods),
                Math.max(probes, count));
        if (added.size() > zeros.length) {
            zeros = new boolean[added.size()];
        }
        segments.add(added);
        return added;
    }

    /** Whether a class file has its range. */
    synchronized boolean knows(long id) {
        return byId.containsKey(id);
    }

    /** Moves the hits of the flat layout since the last drain into the total, and returns them as the door's rows. */
    synchronized List<Object[]> drain() {
        return drain(Countersign.FLAT, Segment::array);
    }

    /** Moves a context's hits since the last drain into the total, and returns them as the door's rows. */
    synchronized List<Object[]> drain(CountersignContext context) {
        return drain(context, segment -> context.touched(segment.index()));
    }

    private List<Object[]> drain(CountersignContext context, Function<Segment, boolean @Nullable []> arrays) {
        if (closed) {
            return List.of();
        }
        settleGone();
        List<Object[]> rows = new ArrayList<>();
        take(arrays, true, rows::add);
        CountersignOwner owner = context.owner();
        Hits before = owner == null ? null : handedOver.remove(owner);
        if (before == null && context != Countersign.AMBIENT) {
            return rows;
        }
        Hits hits = before == null ? new Hits() : before;
        if (context == Countersign.AMBIENT) {
            hits.addAll(nobodys);
            nobodys = new Hits();
        }
        rows.forEach(hits::add);
        return hits.rows();
    }

    private void take(Function<Segment, boolean @Nullable []> arrays, boolean withEntries, Consumer<Object[]> rows) {
        for (Segment segment : segments) {
            boolean[] array = arrays.apply(segment);
            if (array != null) {
                segment.drain(array, zeros, withEntries, rows);
            }
        }
    }

    /**
     * Hands to the user's own JaCoCo agent what was hit and not drained yet. It is told as before at the next drain; but what is hit
     * again is handed over again, because the agent may forget what it has now.
     */
    synchronized void handOver() {
        settleGone();
        for (CountersignOwner owner : CountersignStock.owners()) {
            Hits hits = new Hits();
            take(segment -> arrayOf(owner, segment.index()), false, hits::add);
            if (!hits.isEmpty()) {
                handedOver.computeIfAbsent(owner, key -> new Hits()).addAll(hits);
            }
        }
    }

    /** What threads hit on behalf of tests and containers that had ended is nobody's. To be called before the last drain. */
    synchronized void settle() {
        settleGone();
        for (CountersignOwner owner : CountersignStock.owners()) {
            if (owner.isLeft()) {
                giveToNobody(owner);
            }
        }
    }

    private void settleGone() {
        for (CountersignOwner gone = CountersignStock.gone(); gone != null; gone = CountersignStock.gone()) {
            giveToNobody(gone);
        }
    }

    private void giveToNobody(CountersignOwner owner) {
        Hits before = handedOver.remove(owner);
        if (before != null) {
            nobodys.addAll(before);
        }
        take(segment -> arrayOf(owner, segment.index()), true, nobodys::add);
    }

    private static boolean @Nullable [] arrayOf(CountersignOwner owner, int index) {
        boolean[][] arrays = owner.arrays();
        return index < arrays.length ? arrays[index] : null;
    }

    /** What the number of an entered method means, as a row of the door; null for a number that is none. */
    synchronized Object @Nullable [] method(int number) {
        int low = 0;
        int high = segments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number < segments.get(middle).end()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low == segments.size()) {
            return null;
        }
        Segment segment = segments.get(low);
        return segment.method(number - segment.first());
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
