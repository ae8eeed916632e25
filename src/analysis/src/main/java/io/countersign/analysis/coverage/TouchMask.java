package io.countersign.analysis.coverage;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The probes that prove a footprint touched a selection: those of its methods with code, without constructors, class
 * initialisers and the lambdas these create. Worked out once per scope, then asked for every test.
 *
 * <p>A copy of one of the selection's Kotlin inline functions, in any class under review, proves it too. A method that
 * throws before JaCoCo's first probe leaves no trace, here as in JaCoCo's report.
 */
public final class TouchMask {

    private final Map<ClassKey, Probes> probes;

    private TouchMask(Map<ClassKey, Probes> probes) {
        this.probes = Collections.unmodifiableMap(probes);
    }

    static TouchMask of(Selection selection, Copies copies) {
        Map<CodeClass, BitSet> bits = new LinkedHashMap<>();
        for (CodeClass code : selection.classes()) {
            List<CodeMethod> methods = selection.methodsWithCode(code).stream()
                    .filter(method -> !method.initializer())
                    .toList();
            for (CodeMethod method : methods) {
                bits.computeIfAbsent(code, key -> new BitSet()).set(method.firstProbe(), method.probeEnd());
            }
            copies.addProbes(
                    code,
                    line -> methods.stream().anyMatch(method -> method.lines().contains(line)),
                    bits);
        }
        Map<ClassKey, Probes> probes = new LinkedHashMap<>();
        bits.forEach((code, set) -> probes.put(code.key(), Probes.of(set)));
        probes.values().removeIf(Probes::isEmpty);
        return new TouchMask(probes);
    }

    /** Per class the probes that count. */
    public Map<ClassKey, Probes> probes() {
        return probes;
    }

    /** Whether nothing can touch the selection, since it has no code outside initialisers. */
    public boolean isEmpty() {
        return probes.isEmpty();
    }

    /** Whether the footprint holds any of the probes. */
    public boolean touches(Footprint footprint) {
        // Both maps are asked by key, so walking the smaller one is enough.
        boolean fewer = probes.size() < footprint.hits().size();
        Map<ClassKey, Probes> walked = fewer ? probes : footprint.hits();
        Map<ClassKey, Probes> asked = fewer ? footprint.hits() : probes;
        for (Map.Entry<ClassKey, Probes> entry : walked.entrySet()) {
            Probes other = asked.get(entry.getKey());
            if (other != null && other.intersects(entry.getValue())) {
                return true;
            }
        }
        return false;
    }
}
