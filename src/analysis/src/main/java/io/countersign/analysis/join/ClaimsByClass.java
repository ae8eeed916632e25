package io.countersign.analysis.join;

import io.countersign.model.declared.CodePattern.Reach;
import io.countersign.model.declared.DeclaredClaim;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The claims in YAML by what their patterns name, so that a test is not held against all of them. */
final class ClaimsByClass {

    /** By the name of a class or package, the places of the claims in their order. */
    private final Map<Reach, Map<String, List<Integer>>> places = new EnumMap<>(Reach.class);

    private final List<DeclaredClaim> claims;

    ClaimsByClass(List<DeclaredClaim> claims) {
        this.claims = List.copyOf(claims);
        for (int place = 0; place < claims.size(); place++) {
            places.computeIfAbsent(claims.get(place).tests().reach(), reach -> new HashMap<>())
                    .computeIfAbsent(claims.get(place).tests().name(), name -> new ArrayList<>())
                    .add(place);
        }
    }

    /** Those that may name something of a class, in their order; all others name nothing of it. */
    List<DeclaredClaim> of(String className) {
        Map<Integer, DeclaredClaim> found = new TreeMap<>();
        find(Reach.METHOD, className, found);
        find(Reach.CLASS, className, found);
        for (int end = className.indexOf('$'); end >= 0; end = className.indexOf('$', end + 1)) {
            find(Reach.CLASS, className.substring(0, end), found);
        }
        for (int end = className.indexOf('.'); end >= 0; end = className.indexOf('.', end + 1)) {
            find(Reach.SUBPACKAGES, className.substring(0, end), found);
        }
        find(Reach.PACKAGE, className.substring(0, Math.max(0, className.lastIndexOf('.'))), found);
        return List.copyOf(found.values());
    }

    private void find(Reach reach, String name, Map<Integer, DeclaredClaim> found) {
        places.getOrDefault(reach, Map.of())
                .getOrDefault(name, List.of())
                .forEach(place -> found.put(place, claims.get(place)));
    }
}
