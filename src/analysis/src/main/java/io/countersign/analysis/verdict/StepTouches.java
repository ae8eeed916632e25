package io.countersign.analysis.verdict;

import io.countersign.analysis.coverage.FirstTouch;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.TouchOrder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which steps of a workflow one test touched, and when it first did.
 *
 * @param firsts by the IDs of the steps it touched, in the order of declaration
 */
record StepTouches(Workflow workflow, Map<String, FirstTouch> firsts) {

    static StepTouches of(Workflow workflow, Map<String, ItemScope> scopes, Footprint footprint) {
        Map<String, FirstTouch> firsts = new LinkedHashMap<>();
        workflow.steps().forEach(step -> {
            ItemScope scope = scopes.get(step.id());
            FirstTouch first = scope == null || !scope.declared()
                    ? new FirstTouch.Never()
                    : scope.mask().firstTouch(footprint);
            if (first.touched()) {
                // What was not recorded of it may have run before everything else.
                firsts.put(step.id(), scope != null && scope.recorded() ? first : new FirstTouch.NotKnown());
            }
        });
        return new StepTouches(workflow, firsts);
    }

    /** IDs of the steps it touched, in the order of declaration. */
    Set<String> touched() {
        return firsts.keySet();
    }

    /** IDs of the steps it did not touch and that are not optional. */
    List<String> missing() {
        return needed().filter(step -> !firsts.containsKey(step)).toList();
    }

    private Stream<String> needed() {
        return workflow.steps().stream().filter(step -> !step.optional()).map(Step::id);
    }

    /** IDs of the steps it touched, in the order of first touch as far as that is known. */
    List<String> inOrderOfTouch() {
        return firsts.keySet().stream()
                .filter(this::known)
                .sorted(Comparator.comparingInt(this::position))
                .toList();
    }

    /** IDs of the steps it touched nobody knows when, in the order of declaration. */
    List<String> unknown() {
        return firsts.keySet().stream().filter(step -> !known(step)).toList();
    }

    private boolean known(String step) {
        return firsts.get(step) instanceof FirstTouch.At;
    }

    private int position(String step) {
        return firsts.get(step) instanceof FirstTouch.At first ? first.position() : Integer.MAX_VALUE;
    }

    /** What is certain of some steps is certain whatever the others are, so one pair is enough to be out of order. */
    TouchOrder order() {
        if (!swapped().isEmpty()) {
            return TouchOrder.OUT_OF_ORDER;
        }
        return unplaced().isEmpty() ? TouchOrder.IN_ORDER : TouchOrder.NOT_KNOWN;
    }

    /** IDs of the steps without which the order is not known: touched nobody knows when, and not optional. */
    List<String> unplaced() {
        return needed().filter(unknown()::contains).toList();
    }

    /** The first two neighbours, of the steps that are not optional, that it touched the other way round; empty when there are none. */
    List<String> swapped() {
        List<String> steps = needed().filter(this::known).toList();
        for (int i = 1; i < steps.size(); i++) {
            if (position(steps.get(i)) < position(steps.get(i - 1))) {
                return List.of(steps.get(i), steps.get(i - 1));
            }
        }
        return List.of();
    }
}
