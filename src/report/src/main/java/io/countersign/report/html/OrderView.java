package io.countersign.report.html;

import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TouchOrder;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.html.place.Anchors;
import java.util.List;

/**
 * In which order a test first touched the steps of a workflow.
 *
 * @param order how that stands to the order of declaration
 * @param decides whether the workflow is ordered, so that the order is more than a fact
 * @param steps in the order of first touch
 * @param unknown touched nobody knows when
 */
record OrderView(Link test, Word order, boolean decides, List<TouchedStep> steps, List<TouchedStep> unknown) {

    /**
     * A touched step.
     *
     * @param number its place in the order of declaration, counted from 1
     * @param swapped whether it is one of two that a test touched the other way round, in an ordered workflow
     */
    record TouchedStep(int number, String id, String anchor, boolean swapped) {}

    /** One step alone is in no order, and an unknown order says nothing of a workflow that is not ordered. */
    static Bounded<OrderView> of(WorkflowResult workflow, Directory directory) {
        List<FirstTouches> telling = workflow.firstTouches().stream()
                .filter(touches ->
                        workflow.workflow().ordered() || touches.steps().size() > 1)
                .toList();
        return Bounded.of(
                telling, workflow.firstTouchTests(), FirstTouches.MOST, touches -> of(workflow, touches, directory));
    }

    private static OrderView of(WorkflowResult workflow, FirstTouches touches, Directory directory) {
        return new OrderView(
                directory.test(touches.test(), touches.testName()),
                word(touches.order()),
                workflow.workflow().ordered(),
                steps(workflow, touches, touches.steps()),
                steps(workflow, touches, touches.unknown()));
    }

    private static Word word(TouchOrder order) {
        return switch (order) {
            case IN_ORDER -> new Word("in order", Tone.GOOD);
            case NOT_KNOWN -> new Word("order not known", Tone.BLANK);
            case OUT_OF_ORDER -> new Word("out of order", Tone.DOUBT);
        };
    }

    private static List<TouchedStep> steps(WorkflowResult workflow, FirstTouches touches, List<String> ids) {
        List<String> declared = workflow.steps().stream()
                .map(StepResult::step)
                .map(step -> step.id())
                .toList();
        return ids.stream()
                .map(id -> new TouchedStep(
                        declared.indexOf(id) + 1,
                        id,
                        Anchors.step(workflow.workflow().id(), id),
                        workflow.workflow().ordered() && touches.swapped().contains(id)))
                .toList();
    }
}
