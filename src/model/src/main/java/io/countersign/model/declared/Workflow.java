package io.countersign.model.declared;

import io.countersign.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * What a user came to do, as ordered steps.
 *
 * @param ordered whether a walk must touch the steps in their order
 * @param steps at least one
 * @param location where its ID stands
 */
public record Workflow(
        String id,
        String title,
        String text,
        Criticality criticality,
        Status status,
        Optional<String> owner,
        boolean ordered,
        List<Step> steps,
        Location location) {

    public Workflow {
        steps = List.copyOf(steps);
    }

    /** The IDs of the requirements the steps name, each once, in order. */
    public List<String> requirements() {
        return steps.stream()
                .flatMap(step -> step.verifies().stream())
                .distinct()
                .toList();
    }
}
