package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.verdict.WorkflowJudgement;
import io.countersign.model.declared.Status;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Verdict;
import java.util.List;
import java.util.Optional;

/** Every step is covered, and no test walks them together. */
final class FragmentedWorkflow implements FindingRule {

    @Override
    public String name() {
        return "fragmented-workflow";
    }

    @Override
    public List<Finding> find(Figures figures) {
        return figures.judgement().workflows().stream()
                .filter(one -> one.workflow().status() == Status.APPROVED)
                .filter(one -> one.judged().verdict() == Verdict.FRAGMENTED)
                .map(this::finding)
                .toList();
    }

    private Finding finding(WorkflowJudgement one) {
        int steps = one.workflow().steps().size();
        String nearest = one.walk()
                .nearest()
                .map(near -> " The nearest is " + near.testName() + ", which misses "
                        + String.join(", ", near.missing()) + ".")
                .orElse("");
        String nextStep = one.walk()
                .nearest()
                .map(near -> "Extend " + near.testName() + " by " + String.join(", ", near.missing())
                        + ", and let it claim " + one.workflow().id() + ".")
                .orElse("Write one test that goes through all steps.");
        return new Finding(
                name(),
                Severities.of(one.workflow().criticality()),
                one.workflow().id(),
                "All " + steps + " steps of \"" + one.workflow().title()
                        + "\" are covered by passing tests, and no test has ever put them together." + nearest,
                Optional.of(one.workflow().location()),
                nextStep);
    }
}
