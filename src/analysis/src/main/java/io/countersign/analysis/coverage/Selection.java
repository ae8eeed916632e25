package io.countersign.analysis.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A set of methods of the code under review. */
public final class Selection {

    /** Indexes into {@link CodeClass#methods()}; no class without a selected method. Never changed. */
    private final Map<CodeClass, BitSet> methods;

    private Selection(Map<CodeClass, BitSet> methods) {
        this.methods = methods;
    }

    static Selection of(Iterable<CodeClass> classes, Predicate<CodeMethod> wanted) {
        Map<CodeClass, BitSet> methods = new LinkedHashMap<>();
        for (CodeClass code : classes) {
            BitSet selected = new BitSet();
            for (int i = 0; i < code.methods().size(); i++) {
                selected.set(i, wanted.test(code.methods().get(i)));
            }
            if (!selected.isEmpty()) {
                methods.put(code, selected);
            }
        }
        return new Selection(methods);
    }

    /** Classes with at least one selected method. */
    public List<CodeClass> classes() {
        return List.copyOf(methods.keySet());
    }

    /** The selected methods of one class, also those without code. */
    public List<CodeMethod> methods(CodeClass code) {
        return indexes(code).stream().mapToObj(code.methods()::get).toList();
    }

    /** Whether no selected method has code: there is nothing to cover. */
    public boolean isEmpty() {
        return methods.keySet().stream()
                .noneMatch(code -> methods(code).stream().anyMatch(CodeMethod::hasCode));
    }

    /** Whether the method, one of those of {@code code}, is selected. */
    public boolean contains(CodeClass code, CodeMethod method) {
        return methods(code).contains(method);
    }

    /** What of this selection lies in some of its classes. */
    Selection in(Iterable<CodeClass> classes) {
        Map<CodeClass, BitSet> part = new LinkedHashMap<>();
        classes.forEach(code -> part.put(code, indexes(code)));
        return new Selection(part);
    }

    /** The methods in this selection or in {@code other}. */
    public Selection union(Selection other) {
        Map<CodeClass, BitSet> union = new LinkedHashMap<>(methods);
        other.methods.forEach((code, selected) -> union.merge(code, selected, (mine, theirs) -> {
            BitSet both = (BitSet) mine.clone();
            both.or(theirs);
            return both;
        }));
        return new Selection(union);
    }

    /** The methods in any of some selections. */
    public static Selection unionOf(Iterable<Selection> some) {
        Map<CodeClass, BitSet> union = new LinkedHashMap<>();
        some.forEach(one -> one.methods.forEach((code, selected) ->
                union.computeIfAbsent(code, first -> new BitSet()).or(selected)));
        return new Selection(union);
    }

    /** Positions of the selected methods in {@link CodeClass#methods()}. */
    BitSet indexes(CodeClass code) {
        return methods.getOrDefault(code, new BitSet());
    }

    List<CodeMethod> methodsWithCode(CodeClass code) {
        List<CodeMethod> result = new ArrayList<>();
        for (CodeMethod method : methods(code)) {
            if (method.hasCode()) {
                result.add(method);
            }
        }
        return result;
    }
}
