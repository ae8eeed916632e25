package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import java.util.LinkedHashMap;
import java.util.Map;

/** A footprint that grows. */
final class Tally {

    private final Map<ClassKey, Probes> hits = new LinkedHashMap<>();

    void add(Footprint footprint) {
        footprint.hits().forEach((key, probes) -> hits.merge(key, probes, Probes::union));
    }

    Footprint footprint() {
        return hits.isEmpty() ? Footprint.none() : new Footprint(hits);
    }
}
