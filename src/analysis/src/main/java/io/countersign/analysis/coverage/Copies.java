package io.countersign.analysis.coverage;

import io.countersign.model.evidence.ClassKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Where Kotlin's inline functions were copied to: a line of such a function also ran when one of its copies ran.
 *
 * <p>Only copies in classes under review count, as in JaCoCo.
 */
final class Copies {

    private record Copy(CodeClass holder, Map<Integer, Integer> lines) {}

    private final Map<String, List<Copy>> byOrigin = new HashMap<>();

    Copies(Iterable<CodeClass> classes) {
        for (CodeClass holder : classes) {
            for (InlinedCode code : holder.inlined()) {
                byOrigin.computeIfAbsent(code.origin(), name -> new ArrayList<>())
                        .add(new Copy(holder, code.lines()));
            }
        }
    }

    /** The lines of {@code origin} that were copied anywhere, and whether a copy ran. */
    Map<Integer, Boolean> lines(CodeClass origin, Function<CodeClass, long[]> hits) {
        List<Copy> copies = byOrigin.getOrDefault(origin.key().name(), List.of());
        if (copies.isEmpty()) {
            return Map.of();
        }
        Map<Integer, Boolean> result = new TreeMap<>();
        for (Copy copy : copies) {
            long[] words = hits.apply(copy.holder());
            copy.lines()
                    .forEach((line, set) ->
                            result.merge(line, copy.holder().sets().isHit(set, words), Boolean::logicalOr));
        }
        return result;
    }

    /** Tells of each class that holds a copy of lines of {@code origin}: these lines, and the numbers of the holder's sets that prove them. */
    void forEach(CodeClass origin, BiConsumer<CodeClass, Map<Integer, Integer>> copy) {
        byOrigin.getOrDefault(origin.key().name(), List.of()).forEach(one -> copy.accept(one.holder(), one.lines()));
    }

    /** Classes, and those that hold a copy of anything of them. */
    Set<ClassKey> witnesses(List<CodeClass> classes) {
        Set<ClassKey> witnesses = new LinkedHashSet<>();
        classes.forEach(code -> witnesses.add(code.key()));
        classes.forEach(code -> forEach(code, (holder, lines) -> witnesses.add(holder.key())));
        return witnesses;
    }

    /** Adds the probes that prove a copy of one of the wanted lines of {@code origin}, under the class that holds it. */
    void addProbes(CodeClass origin, IntPredicate wantedLine, Map<CodeClass, BitSet> probes) {
        for (Copy copy : byOrigin.getOrDefault(origin.key().name(), List.of())) {
            copy.lines().forEach((line, set) -> {
                if (wantedLine.test(line)) {
                    BitSet target = probes.computeIfAbsent(copy.holder(), holder -> new BitSet());
                    copy.holder().sets().addTo(target, set);
                }
            });
        }
    }
}
