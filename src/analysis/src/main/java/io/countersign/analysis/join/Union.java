package io.countersign.analysis.join;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects many footprints into one. Takes one array per class, whatever the number of footprints. */
public final class Union {

    private final Map<ClassKey, long[]> words = new LinkedHashMap<>();

    /** What ran at all: tests, containers and what belongs to no single one of them. */
    public static Footprint of(List<Evidence> evidence) {
        Union union = new Union();
        evidence.parallelStream().map(Union::of).toList().forEach(union::add);
        return union.footprint();
    }

    private static Footprint of(Evidence file) {
        Union union = new Union();
        file.nodes().forEach(node -> node.executions().forEach(execution -> union.add(execution.footprint())));
        file.shared().forEach(shared -> union.add(shared.footprint()));
        return union.footprint();
    }

    /** Adds the hits of a footprint; entries are left out. */
    public void add(Footprint footprint) {
        footprint.hits().forEach(this::add);
    }

    /** Adds what a footprint has of some classes. */
    public void add(Footprint footprint, Set<ClassKey> classes) {
        Set<ClassKey> fewer = classes.size() < footprint.hits().size()
                ? classes
                : footprint.hits().keySet();
        for (ClassKey key : fewer) {
            Probes hits = footprint.hits().get(key);
            if (hits != null && classes.contains(key)) {
                add(key, hits);
            }
        }
    }

    /** Adds hits of one class. */
    public void add(ClassKey key, Probes probes) {
        long[] more = probes.toWords();
        long[] known = words.computeIfAbsent(key, unknown -> new long[more.length]);
        if (known.length < more.length) {
            known = Arrays.copyOf(known, more.length);
            words.put(key, known);
        }
        for (int i = 0; i < more.length; i++) {
            known[i] |= more[i];
        }
    }

    /** Everything that was added. */
    public Footprint footprint() {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        words.forEach((key, bits) -> hits.put(key, Probes.ofWords(bits)));
        return new Footprint(hits);
    }
}
