package io.countersign.model.declared;

import io.countersign.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * What a user came to do, as ordered steps.
 *
 * @param ordered whether a walk must touch the steps in their order
 * @param steps at least one
 * @param tags words the project sorts its items by
 * @param proofs kinds of {@link Proof} it needs beside its tests
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
        List<String> tags,
        List<String> proofs,
        Location location) {

    public Workflow {
        steps = List.copyOf(steps);
        tags = List.copyOf(tags);
        proofs = List.copyOf(proofs);
    }

    /** The IDs of the requirements the steps name, each once, in order. */
    public List<String> requirements() {
        return steps.stream()
                .flatMap(step -> step.verifies().stream())
                .distinct()
                .toList();
    }
}
