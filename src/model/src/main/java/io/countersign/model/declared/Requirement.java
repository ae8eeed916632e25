package io.countersign.model.declared;

import io.countersign.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * One promised behaviour.
 *
 * @param revision counted from 1, or from 0 where the tool it comes from does; a claim may name the revision it was written for
 * @param parents IDs of the requirements this one is a part of
 * @param scope the production code the requirement owns; empty when none is named
 * @param trace what the tool it comes from knows of its surroundings
 * @param tags words the project sorts its items by
 * @param proofs kinds of {@link Proof} it needs beside its tests
 * @param location where its ID stands
 */
public record Requirement(
        String id,
        String title,
        String text,
        Criticality criticality,
        Status status,
        int revision,
        List<String> parents,
        Scope scope,
        Optional<String> owner,
        Trace trace,
        List<String> tags,
        List<String> proofs,
        Location location) {

    public Requirement {
        parents = List.copyOf(parents);
        tags = List.copyOf(tags);
        proofs = List.copyOf(proofs);
    }
}
