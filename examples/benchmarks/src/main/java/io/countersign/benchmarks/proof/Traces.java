package io.countersign.benchmarks.proof;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Footprints as sets that can be compared. */
final class Traces {

    private Traces() {}

    /** What a footprint tells, without the order of the entries. */
    static Set<Trace> of(Footprint footprint) {
        Set<Trace> traces = new HashSet<>();
        footprint
                .hits()
                .forEach((key, probes) -> BitSet.valueOf(probes.toWords()).stream()
                        .forEach(number -> traces.add(new Trace(key, Trace.Kind.PROBE, number))));
        for (EnteredMethod entered : footprint.entries().methods()) {
            traces.add(new Trace(entered.type(), Trace.Kind.ENTRY, entered.index()));
        }
        return traces;
    }

    /** What is in one of the two and not in the other. */
    static Set<Trace> difference(Footprint one, Footprint other) {
        if (one.hits().equals(other.hits())
                && one.entries().methods().equals(other.entries().methods())) {
            return Set.of();
        }
        Set<Trace> both = of(one);
        Set<Trace> others = of(other);
        Set<Trace> difference = new HashSet<>(both);
        difference.addAll(others);
        both.retainAll(others);
        difference.removeAll(both);
        return difference;
    }

    /** A footprint without the classes that have other names. */
    static Footprint only(Set<String> names, Footprint footprint) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>(footprint.hits());
        hits.keySet().removeIf(key -> !names.contains(key.name()));
        Entries entries = footprint.entries();
        return new Footprint(
                hits,
                new Entries(
                        entries.complete(),
                        entries.methods().stream()
                                .filter(entered -> names.contains(entered.type().name()))
                                .toList()));
    }
}
