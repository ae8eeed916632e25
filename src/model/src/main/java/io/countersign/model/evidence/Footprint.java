package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The code somebody executed, as JaCoCo probes. Only classes with at least one hit are in it.
 *
 * @param hits per class
 */
public record Footprint(Map<ClassKey, Probes> hits) {

    private static final Footprint NONE = new Footprint(Map.of());

    public Footprint {
        hits = Collections.unmodifiableMap(new LinkedHashMap<>(hits));
    }

    /** Nothing was executed. */
    public static Footprint none() {
        return NONE;
    }

    /** Whether nothing was executed. */
    public boolean isEmpty() {
        return hits.isEmpty();
    }

    /** What is in this footprint or in {@code other}. */
    public Footprint union(Footprint other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        Map<ClassKey, Probes> union = new LinkedHashMap<>(hits);
        other.hits.forEach((key, probes) -> union.merge(key, probes, Probes::union));
        return new Footprint(union);
    }

    /** How many probes were hit, over all classes. */
    public int probeCount() {
        return hits.values().stream().mapToInt(Probes::size).sum();
    }
}
