package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.Location;
import io.countersign.model.declared.Declarations;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A test, a step or a requirement names an ID that nobody declared. */
final class UnknownId implements FindingRule {

    @Override
    public String name() {
        return "unknown-id";
    }

    @Override
    public List<Finding> find(Figures figures) {
        Set<String> known = figures.items().keySet();
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Claim claim : figures.judgement().facts().claims()) {
            if (!known.contains(claim.item())) {
                Optional<Location> place =
                        claim.location().or(() -> claim.test().location());
                // One annotation on a class speaks for all its tests: one place is one finding.
                findings.putIfAbsent(
                        claim.item() + " " + place,
                        finding(claim.item(), claim.test().name() + " claims", place, known));
            }
        }
        List<Finding> all = new ArrayList<>(findings.values());
        addDeclared(figures.judgement().facts().declarations(), known, all);
        return all;
    }

    private void addDeclared(Declarations declarations, Set<String> known, List<Finding> findings) {
        declarations
                .workflows()
                .forEach(workflow -> workflow.steps()
                        .forEach(step -> step.verifies().stream()
                                .filter(id -> !known.contains(id))
                                .map(id -> finding(
                                        id,
                                        "The step " + step.id() + " of " + workflow.id() + " names",
                                        Optional.of(step.location()),
                                        known))
                                .forEach(findings::add)));
        declarations
                .requirements()
                .forEach(requirement -> requirement.parents().stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> finding(
                                id,
                                requirement.id() + " names as its parent",
                                Optional.of(requirement.location()),
                                known))
                        .forEach(findings::add));
    }

    private Finding finding(String id, String who, Optional<Location> place, Set<String> known) {
        String question = Nearest.question(Nearest.to(id, known));
        return new Finding(
                name(),
                Severity.HIGH,
                id,
                who + " " + id + ", which nobody declared" + (question.isEmpty() ? "." : "; " + question),
                place,
                question.isEmpty()
                        ? "Declare " + id + " in the requirements, or take it out."
                        : "Mend the ID, or declare " + id + " in the requirements.");
    }
}
