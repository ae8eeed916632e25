package io.countersign.analysis.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jacoco.core.internal.analysis.filter.KotlinSMAP;

/**
 * Lines of inline functions of one Kotlin class that were copied into another class, and the probes there that prove
 * them.
 *
 * @param origin VM name of the class that wrote the functions
 * @param lines line in the origin's source file, and the number of the probe set in the class that holds the copy
 */
record InlinedCode(String origin, Map<Integer, Integer> lines) {

    /** Gathers the copies that one class holds. */
    static final class Collector {

        private final String className;
        private final Map<String, Map<Integer, BitSet>> probes = new TreeMap<>();

        Collector(String className) {
            this.className = className;
        }

        /**
         * Looks at all instructions of a method, before filters: JaCoCo's filters take out what was inlined.
         *
         * @param base the number from which the instructions count probes
         */
        void collect(KotlinSMAP map, Collection<SymbolicInstruction> instructions, int base) {
            for (KotlinSMAP.Mapping mapping : map.mappings()) {
                // The compiler also maps each class onto itself.
                if (!mapping.inputClassName().equals(className)
                        || mapping.inputStartLine() != mapping.outputStartLine()) {
                    collect(mapping, instructions, base);
                }
            }
        }

        private void collect(KotlinSMAP.Mapping mapping, Collection<SymbolicInstruction> instructions, int base) {
            for (SymbolicInstruction instruction : instructions) {
                int offset = instruction.line() - mapping.outputStartLine();
                if (offset >= 0 && offset < mapping.repeatCount()) {
                    BitSet copy = probes.computeIfAbsent(mapping.inputClassName(), name -> new TreeMap<>())
                            .computeIfAbsent(mapping.inputStartLine() + offset, line -> new BitSet());
                    instruction.probes().stream().forEach(probe -> copy.set(base + probe));
                }
            }
        }

        List<InlinedCode> finish(ProbeSets.Builder sets) {
            List<InlinedCode> result = new ArrayList<>();
            probes.forEach((origin, lines) -> {
                Map<Integer, Integer> numbers = new TreeMap<>();
                lines.forEach((line, set) -> numbers.put(line, sets.number(set)));
                result.add(new InlinedCode(origin, numbers));
            });
            return result;
        }
    }
}
