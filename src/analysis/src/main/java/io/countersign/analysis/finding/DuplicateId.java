package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.model.Location;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One ID was declared twice; only the first declaration is judged. */
final class DuplicateId implements FindingRule {

    @Override
    public String name() {
        return "duplicate-id";
    }

    @Override
    public List<Finding> find(Figures figures) {
        Declarations declarations = figures.judgement().facts().declarations();
        Map<String, Location> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        declarations.workflows().forEach(one -> {
            check(one.id(), one.location(), first, findings);
            checkSteps(one, findings);
        });
        declarations.requirements().forEach(one -> check(one.id(), one.location(), first, findings));
        return findings;
    }

    private void checkSteps(Workflow workflow, List<Finding> findings) {
        Map<String, Location> first = new HashMap<>();
        for (Step step : workflow.steps()) {
            Location earlier = first.putIfAbsent(step.id(), step.location());
            if (earlier != null) {
                findings.add(new Finding(
                        name(),
                        Severity.HIGH,
                        workflow.id(),
                        "The step " + step.id() + " of " + workflow.id()
                                + " is declared a second time; the first is at " + earlier
                                + ", and nobody can walk two steps that cannot be told apart.",
                        Optional.of(step.location()),
                        "Give one of them another ID."));
            }
        }
    }

    private void check(String id, Location place, Map<String, Location> first, List<Finding> findings) {
        Location earlier = first.putIfAbsent(id, place);
        if (earlier != null) {
            findings.add(new Finding(
                    name(),
                    Severity.HIGH,
                    id,
                    id + " is declared a second time; the first is at " + earlier + ", and only that one is judged.",
                    Optional.of(place),
                    "Give one of them another ID."));
        }
    }
}
