package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.verdict.WorkflowJudgement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.Finding;
import io.countersign.model.result.NearestWalk;
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
        String nearest = one.walk()
                .nearest()
                .map(near -> " The nearest is " + near.testName() + ", which misses "
                        + String.join(", ", near.missing()) + ".")
                .orElse("");
        String nextStep = one.walk()
                .nearest()
                .map(near -> "Extend " + near.testName() + " by " + String.join(", ", near.missing())
                        + (claims(one, near)
                                ? "."
                                : ", and let it claim " + one.workflow().id() + "."))
                .orElse("Write one test that goes through all steps.");
        return new Finding(
                name(),
                Severities.of(one.workflow().criticality()),
                one.workflow().id(),
                steps(one.workflow()) + " of \"" + one.workflow().title() + "\" are covered by passing tests, and "
                        + one.walk().noTest() + " has ever put them together." + nearest,
                Optional.of(one.workflow().location()),
                nextStep);
    }

    private static boolean claims(WorkflowJudgement one, NearestWalk near) {
        return one.claims().stream().anyMatch(claim -> claim.test().id().equals(near.test()));
    }

    private static String steps(Workflow workflow) {
        long needed = workflow.steps().stream().filter(step -> !step.optional()).count();
        return "All " + needed + " steps" + (needed == workflow.steps().size() ? "" : " that are not optional");
    }
}
