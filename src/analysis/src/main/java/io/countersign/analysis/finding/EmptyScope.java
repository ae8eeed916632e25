package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.verdict.ItemScope;
import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pattern matches nothing, or what it matches can be touched by no test, or a step owns no code at all. */
final class EmptyScope implements FindingRule {

    @Override
    public String name() {
        return "empty-scope";
    }

    @Override
    public List<Finding> find(Figures figures) {
        List<Finding> findings = new ArrayList<>();
        figures.judgement().workflows().stream()
                .filter(one -> one.workflow().status() == Status.APPROVED)
                .forEach(one -> one.workflow()
                        .steps()
                        .forEach(step -> findings.addAll(stepFindings(
                                figures,
                                one.workflow().id(),
                                step,
                                one.stepScopes().getOrDefault(step.id(), one.scope())))));
        figures.judgement().requirements().stream()
                .filter(one -> one.requirement().status() == Status.APPROVED)
                .filter(one -> one.scope().declared())
                .forEach(one -> findings.addAll(scopeFindings(
                        figures,
                        new Owner(
                                one.requirement().id(),
                                one.requirement().id(),
                                one.requirement().location()),
                        one.requirement().scope(),
                        one.scope())));
        return findings;
    }

    private record Owner(String id, String name, Location location) {}

    private List<Finding> stepFindings(Figures figures, String workflow, Step step, ItemScope found) {
        String name = "The step " + step.id() + " of " + workflow;
        return step.scope().isEmpty()
                ? List.of(finding(
                        workflow,
                        name + " names no code, so no test can be seen to touch it.",
                        step.location(),
                        "Write the step's code as patterns under code:."))
                : scopeFindings(figures, new Owner(workflow, name, step.location()), step.scope(), found);
    }

    private List<Finding> scopeFindings(Figures figures, Owner owner, Scope scope, ItemScope found) {
        List<CodePattern> unmatched = figures.judgement().facts().code().unmatched(scope);
        boolean allHere = figures.judgement().facts().code().elsewhere(scope).isEmpty();
        if (unmatched.isEmpty() && found.mask().isEmpty() && allHere) {
            return List.of(finding(
                    owner.id(),
                    owner.name() + " names code of which no test can be seen to touch anything: "
                            + (found.selection().isEmpty()
                                    ? "nothing of it can be run."
                                    : "it holds only constructors and class initialisers."),
                    owner.location(),
                    "Name the code that does the work."));
        }
        return unmatched.stream()
                .map(pattern -> finding(
                        owner.id(),
                        owner.name() + " names " + pattern.text()
                                + ", which matches nothing in the classes under review.",
                        pattern.location(),
                        "Mend the pattern; classes are written with their package, methods behind a #."))
                .toList();
    }

    private Finding finding(String id, String message, Location place, String nextStep) {
        return new Finding(name(), Severity.HIGH, id, message, Optional.of(place), nextStep);
    }
}
