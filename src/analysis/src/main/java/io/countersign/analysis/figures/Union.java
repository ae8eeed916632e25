package io.countersign.analysis.figures;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects many footprints into one. Takes one array per class, whatever the number of footprints. */
final class Union {

    private final Map<ClassKey, long[]> words = new LinkedHashMap<>();

    void add(Footprint footprint) {
        footprint.hits().forEach(this::add);
    }

    void add(ClassKey key, Probes probes) {
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

    Footprint footprint() {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        words.forEach((key, bits) -> hits.put(key, Probes.ofWords(bits)));
        return new Footprint(hits);
    }
}
