package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The code somebody executed.
 *
 * @param hits JaCoCo's probes per class; only classes with at least one hit are in it
 * @param entries which methods were entered, in order
 */
public record Footprint(Map<ClassKey, Probes> hits, Entries entries) {

    private static final Footprint NONE = new Footprint(Map.of(), Entries.none());

    public Footprint {
        hits = Hits.copyOf(hits);
    }

    /** Hits, where nobody recorded which methods were entered. */
    public Footprint(Map<ClassKey, Probes> hits) {
        this(hits, Entries.unknown());
    }

    /** Nothing was executed. */
    public static Footprint none() {
        return NONE;
    }

    /** Whether nothing was executed. */
    public boolean isEmpty() {
        return hits.isEmpty() && entries.methods().isEmpty();
    }

    /** What is in this footprint or in {@code other}, which came later. */
    public Footprint union(Footprint other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        Map<ClassKey, Probes> union = new LinkedHashMap<>(hits);
        other.hits.forEach((key, probes) -> union.merge(key, probes, Probes::union));
        return new Footprint(union, entries.then(other.entries));
    }

    /** How many probes were hit, over all classes. */
    public int probeCount() {
        return hits.values().stream().mapToInt(Probes::size).sum();
    }
}
