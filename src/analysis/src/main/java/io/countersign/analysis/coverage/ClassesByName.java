package io.countersign.analysis.coverage;

import io.countersign.model.declared.CodePattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Classes by their names, so that a pattern is not held against all of them. */
final class ClassesByName {

    private final NavigableMap<String, CodeClass> byName = new TreeMap<>();
    private final Map<String, List<CodeClass>> byPackage = new HashMap<>();

    ClassesByName(Collection<CodeClass> classes) {
        for (CodeClass code : classes) {
            byName.put(code.name(), code);
            byPackage
                    .computeIfAbsent(code.packageName(), name -> new ArrayList<>())
                    .add(code);
        }
    }

    /** Those of which a pattern may name something; of all others it names nothing. */
    Collection<CodeClass> of(CodePattern pattern) {
        String name = pattern.name();
        return switch (pattern.reach()) {
            case SUBPACKAGES -> beginningWith(name + ".");
            case PACKAGE -> byPackage.getOrDefault(name, List.of());
            case CLASS -> {
                List<CodeClass> found = new ArrayList<>(exactly(name));
                found.addAll(beginningWith(name + "$"));
                yield found;
            }
            case METHOD -> exactly(name);
        };
    }

    private List<CodeClass> exactly(String name) {
        CodeClass code = byName.get(name);
        return code == null ? List.of() : List.of(code);
    }

    private Collection<CodeClass> beginningWith(String beginning) {
        return byName.subMap(beginning, beginning + Character.MAX_VALUE).values();
    }
}
