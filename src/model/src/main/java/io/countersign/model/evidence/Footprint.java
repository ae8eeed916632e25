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
        hits = hits instanceof NumberedHits ? hits : Hits.copyOf(hits);
    }

    /** Hits, where nobody recorded which methods were entered. */
    public Footprint(Map<ClassKey, Probes> hits) {
        this(hits, Entries.unknown());
    }

    /**
     * What a recorder tells in numbers. The arrays are not to be changed any more.
     *
     * @param legend knows them all
     * @param classes those that were hit, none twice
     * @param probes what was hit of each of {@code classes}
     * @param entriesComplete as in {@link Entries}
     * @param methods those that were entered, none twice, in order
     */
    public static Footprint ofNumbers(
            Legend legend, int[] classes, Probes[] probes, boolean entriesComplete, int[] methods) {
        return new Footprint(
                new NumberedHits(legend, classes, probes),
                new Entries(entriesComplete, new NumberedMethods(legend, methods)));
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
