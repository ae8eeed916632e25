package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A footprint that grows. */
final class Tally {

    private final Map<ClassKey, Probes> hits = new LinkedHashMap<>();
    private final Set<EnteredMethod> entered = new LinkedHashSet<>();
    private boolean complete = true;

    /** Adds what was executed after everything in here. */
    void add(Footprint later) {
        later.hits().forEach((key, probes) -> hits.merge(key, probes, Probes::union));
        // As in Entries.then: what came behind a gap is in no known order to what is missing.
        if (complete) {
            entered.addAll(later.entries().methods());
        }
        complete &= later.entries().complete();
    }

    Footprint footprint() {
        return hits.isEmpty() && entered.isEmpty() && complete
                ? Footprint.none()
                : new Footprint(hits, new Entries(complete, List.copyOf(entered)));
    }
}
