package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scope pattern matches nothing in the classes under review, or a step owns no code at all. */
final class EmptyScope implements FindingRule {

    @Override
    public String name() {
        return "empty-scope";
    }

    @Override
    public List<Finding> find(Figures figures) {
        Declarations declarations = figures.judgement().facts().declarations();
        List<Finding> findings = new ArrayList<>();
        declarations.workflows().stream()
                .filter(workflow -> workflow.status() == Status.APPROVED)
                .forEach(workflow -> workflow.steps().forEach(step -> {
                    String who = "The step " + step.id() + " of " + workflow.id();
                    if (step.scope().isEmpty()) {
                        findings.add(finding(
                                workflow.id(),
                                who + " names no code, so no test can be seen to touch it.",
                                step.location(),
                                "Write the step's code as patterns under code:."));
                    }
                    addUnmatched(figures, workflow.id(), who, step.scope(), findings);
                }));
        declarations.requirements().stream()
                .filter(requirement -> requirement.status() == Status.APPROVED)
                .forEach(requirement ->
                        addUnmatched(figures, requirement.id(), requirement.id(), requirement.scope(), findings));
        return findings;
    }

    private void addUnmatched(Figures figures, String id, String who, Scope scope, List<Finding> findings) {
        for (CodePattern pattern : figures.judgement().facts().code().unmatched(scope)) {
            findings.add(finding(
                    id,
                    who + " names " + pattern.text() + ", which matches nothing in the classes under review.",
                    pattern.location(),
                    "Mend the pattern; classes are written with their package, methods behind a #."));
        }
    }

    private Finding finding(String id, String message, Location place, String nextStep) {
        return new Finding(name(), Severity.HIGH, id, message, Optional.of(place), nextStep);
    }
}
