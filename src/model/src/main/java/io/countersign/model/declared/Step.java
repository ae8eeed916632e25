package io.countersign.model.declared;

import io.countersign.model.Location;
import java.util.List;

/**
 * One step of a workflow: it owns code and may name the requirements that hold for it.
 *
 * @param id unique within its workflow
 * @param verifies IDs of requirements
 * @param optional whether a walk may leave the step out
 */
public record Step(String id, String title, Scope scope, List<String> verifies, boolean optional, Location location) {

    public Step {
        verifies = List.copyOf(verifies);
    }
}
