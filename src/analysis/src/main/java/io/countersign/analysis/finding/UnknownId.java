package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.Location;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A test, a step or a requirement names an ID that nobody declared. */
final class UnknownId implements FindingRule {

    @Override
    public String name() {
        return "unknown-id";
    }

    @Override
    public List<Finding> find(Figures figures) {
        Set<String> known = figures.items().keySet();
        Map<Object, Finding> findings = new LinkedHashMap<>();
        for (Claim claim : figures.judgement().facts().claims()) {
            if (!known.contains(claim.item())) {
                Optional<Location> place =
                        claim.location().or(() -> claim.test().location());
                findings.putIfAbsent(
                        List.of(claim.item(), oncePer(claim, place)),
                        finding(claim.item(), claim.test().name() + " claims", place, known));
            }
        }
        List<Finding> all = new ArrayList<>(findings.values());
        addDeclared(figures, all);
        return all;
    }

    /** An annotation or a tag of a class speaks for all its tests; where a tag stands is not known, so one of a home is enough. */
    private static Object oncePer(Claim claim, Optional<Location> place) {
        return claim.origin() == Claim.Origin.TAG ? claim.test().home() : place;
    }

    private void addDeclared(Figures figures, List<Finding> findings) {
        Declarations declarations = figures.judgement().facts().declarations();
        Set<String> known = figures.judgement().requirements().stream()
                .map(one -> one.requirement().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> workflows =
                declarations.workflows().stream().map(Workflow::id).collect(Collectors.toSet());
        declarations
                .workflows()
                .forEach(workflow -> workflow.steps()
                        .forEach(step -> step.verifies().stream()
                                .filter(id -> !known.contains(id))
                                .map(id -> declaredFinding(
                                        workflows,
                                        id,
                                        "The step " + step.id() + " of " + workflow.id() + " names",
                                        Optional.of(step.location()),
                                        known))
                                .forEach(findings::add)));
        declarations
                .requirements()
                .forEach(requirement -> requirement.parents().stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> declaredFinding(
                                workflows,
                                id,
                                requirement.id() + " names as its parent",
                                Optional.of(requirement.location()),
                                known))
                        .forEach(findings::add));
        addSigned(declarations, figures.items().keySet(), findings);
    }

    /** What people sign for names an item that nobody declared. */
    private void addSigned(Declarations declarations, Set<String> known, List<Finding> findings) {
        declarations.reviews().stream()
                .filter(review -> !known.contains(review.item()))
                .map(review -> finding(
                        review.item(),
                        "The review by " + review.by() + " on " + review.date() + " names",
                        Optional.of(review.location()),
                        known))
                .forEach(findings::add);
        declarations
                .proofs()
                .forEach(proof -> proof.items().stream()
                        .filter(id -> !known.contains(id))
                        .map(id -> finding(
                                id,
                                "The proof " + proof.kind() + " of " + proof.date() + " names",
                                Optional.of(proof.location()),
                                known))
                        .forEach(findings::add));
    }

    private Finding declaredFinding(
            Set<String> workflows, String id, String who, Optional<Location> place, Set<String> known) {
        return workflows.contains(id)
                ? new Finding(
                        name(),
                        Severity.HIGH,
                        id,
                        who + " " + id + ", which is a workflow and no requirement.",
                        place,
                        "Name the requirement that is meant.")
                : finding(id, who, place, known);
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
