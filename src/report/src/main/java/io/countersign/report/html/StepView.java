package io.countersign.report.html;

import io.countersign.model.declared.CodePattern;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.html.place.Anchors;
import java.util.ArrayList;
import java.util.List;

/**
 * A link of the chain a workflow is.
 *
 * @param missed whether the nearest test does not touch it
 * @param broken whether no passing test touches both this step and the one before it, though tests touch each
 */
record StepView(
        String anchor,
        int number,
        String id,
        String title,
        boolean optional,
        Meter code,
        Meter requirementsBased,
        List<String> scope,
        List<ItemView> verifies,
        Bounded<Link> touchedBy,
        boolean missed,
        boolean broken) {

    static List<StepView> of(WorkflowResult workflow, Directory directory) {
        List<StepView> steps = new ArrayList<>();
        for (StepResult step : workflow.steps()) {
            steps.add(of(workflow, step, steps.size() + 1, directory));
        }
        return steps;
    }

    private static StepView of(WorkflowResult workflow, StepResult result, int number, Directory directory) {
        String id = result.step().id();
        return new StepView(
                Anchors.step(workflow.workflow().id(), id),
                number,
                id,
                result.step().title(),
                result.step().optional(),
                Meter.lines(result.codeCoverage()),
                Meter.lines(result.requirementsBasedCoverage()),
                result.step().scope().patterns().stream().map(CodePattern::text).toList(),
                result.step().verifies().stream().map(directory::item).toList(),
                Bounded.of(result.touchedBy(), result.touching(), StepResult.MOST, directory::test),
                workflow.nearest().map(near -> near.missing().contains(id)).orElse(false),
                result.apart());
    }
}
