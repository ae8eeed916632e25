package io.countersign.analysis.coverage;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Footprint;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What proves that a footprint touched a selection: a probe of its methods with code, or that one of them was entered; without
 * constructors, class initialisers and the lambdas these create. Worked out once per scope, then asked for every test.
 *
 * <p>A copy of one of the selection's Kotlin inline functions, in any class under review, proves it too. A method that throws
 * before JaCoCo's first probe is known only by its entry: where entries were not recorded it leaves no trace, here as in JaCoCo's
 * report.
 */
public final class TouchMask {

    private final Map<ClassKey, Probes> probes;

    /** The probes of each method that touches, by its position in the class file; the method may have none. */
    private final Map<ClassKey, Map<Integer, Probes>> methods;

    private TouchMask(Map<ClassKey, Probes> probes, Map<ClassKey, Map<Integer, Probes>> methods) {
        this.probes = Collections.unmodifiableMap(probes);
        this.methods = Collections.unmodifiableMap(methods);
    }

    static TouchMask of(Selection selection, Copies copies) {
        Map<CodeClass, BitSet> bits = new LinkedHashMap<>();
        Map<ClassKey, Map<Integer, Probes>> methods = new LinkedHashMap<>();
        for (CodeClass code : selection.classes()) {
            Map<Integer, CodeMethod> touching = touching(selection, code);
            touching.forEach((index, method) -> {
                bits.computeIfAbsent(code, key -> new BitSet()).set(method.firstProbe(), method.probeEnd());
                methods.computeIfAbsent(code.key(), key -> new HashMap<>())
                        .put(index, Probes.range(method.firstProbe(), method.probeEnd()));
            });
            copies.addProbes(
                    code,
                    line -> touching.values().stream()
                            .anyMatch(method -> method.lines().contains(line)),
                    bits);
        }
        Map<ClassKey, Probes> probes = new LinkedHashMap<>();
        bits.forEach((code, set) -> probes.put(code.key(), Probes.of(set)));
        probes.values().removeIf(Probes::isEmpty);
        return new TouchMask(probes, methods);
    }

    private static Map<Integer, CodeMethod> touching(Selection selection, CodeClass code) {
        Map<Integer, CodeMethod> touching = new LinkedHashMap<>();
        selection.indexes(code).stream().forEach(index -> {
            CodeMethod method = code.methods().get(index);
            if (method.hasCode() && !method.initializer()) {
                touching.put(index, method);
            }
        });
        return touching;
    }

    /** Per class the probes that count. */
    public Map<ClassKey, Probes> probes() {
        return probes;
    }

    /** Classes of which a footprint must have anything. */
    public Set<ClassKey> classes() {
        Set<ClassKey> classes = new LinkedHashSet<>(probes.keySet());
        classes.addAll(methods.keySet());
        return classes;
    }

    /** Whether nothing can touch the selection, since it has no code outside initialisers. */
    public boolean isEmpty() {
        return probes.isEmpty() && methods.isEmpty();
    }

    /** Whether the footprint holds any of the probes, or entered any of the methods. */
    public boolean touches(Footprint footprint) {
        return hits(footprint) || firstEntry(footprint) >= 0;
    }

    /** When the footprint first touched the selection. */
    public FirstTouch firstTouch(Footprint footprint) {
        int position = firstEntry(footprint);
        if (position < 0) {
            return hits(footprint) ? new FirstTouch.NotKnown() : new FirstTouch.Never();
        }
        return isCertain(footprint) ? new FirstTouch.At(position) : new FirstTouch.NotKnown();
    }

    /** Whether it is certain that the footprint touched the selection, and only by entering a method at this position or later. */
    public boolean firstTouchedSince(int position, Footprint footprint) {
        return firstEntry(footprint) >= Math.max(0, position) && isCertain(footprint);
    }

    /** Whether the first entry is the first touch. */
    private boolean isCertain(Footprint footprint) {
        return footprint.entries().complete() && everyHitWasEntered(footprint);
    }

    private boolean hits(Footprint footprint) {
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

    private int firstEntry(Footprint footprint) {
        List<EnteredMethod> entered = footprint.entries().methods();
        for (int position = 0; position < entered.size(); position++) {
            EnteredMethod method = entered.get(position);
            if (methods.getOrDefault(method.type(), Map.of()).containsKey(method.index())) {
                return position;
            }
        }
        return -1;
    }

    /** Code outside of entered methods may have run before all of them. */
    private boolean everyHitWasEntered(Footprint footprint) {
        Map<ClassKey, Probes> open = new HashMap<>();
        probes.forEach((key, own) -> {
            Probes hits = footprint.hits().get(key);
            if (hits != null) {
                open.put(key, hits.intersection(own));
            }
        });
        for (EnteredMethod method : footprint.entries().methods()) {
            Probes hits = open.get(method.type());
            if (hits != null) {
                Map<Integer, Probes> own = methods.getOrDefault(method.type(), Map.of());
                open.put(method.type(), hits.minus(own.getOrDefault(method.index(), Probes.none())));
            }
        }
        return open.values().stream().allMatch(Probes::isEmpty);
    }
}
