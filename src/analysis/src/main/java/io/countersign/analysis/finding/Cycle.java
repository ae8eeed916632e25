package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.model.declared.Requirement;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A requirement is its own ancestor. */
final class Cycle implements FindingRule {

    @Override
    public String name() {
        return "cycle";
    }

    @Override
    public List<Finding> find(Figures figures) {
        Map<String, Requirement> byId = new LinkedHashMap<>();
        figures.judgement().facts().declarations().requirements().forEach(one -> byId.putIfAbsent(one.id(), one));
        return byId.values().stream()
                .filter(requirement -> isItsOwnAncestor(requirement, byId))
                .map(requirement -> new Finding(
                        name(),
                        Severity.HIGH,
                        requirement.id(),
                        requirement.id() + " is its own ancestor: its parents lead back to it.",
                        Optional.of(requirement.location()),
                        "Take one of the parents out."))
                .toList();
    }

    private static boolean isItsOwnAncestor(Requirement requirement, Map<String, Requirement> byId) {
        Set<String> seen = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>(requirement.parents());
        while (!pending.isEmpty()) {
            String id = pending.poll();
            if (id.equals(requirement.id())) {
                return true;
            }
            if (seen.add(id) && byId.containsKey(id)) {
                pending.addAll(byId.get(id).parents());
            }
        }
        return false;
    }
}
