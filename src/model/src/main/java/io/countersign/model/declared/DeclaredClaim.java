package io.countersign.model.declared;

import io.countersign.model.Location;
import java.util.List;
import java.util.OptionalInt;

/**
 * A claim made in YAML, for tests nobody may edit.
 *
 * @param tests which tests claim: a scope pattern over test classes and methods
 * @param verifies IDs of requirements and workflows
 * @param revision the revision the claim was made for, when it names one
 */
public record DeclaredClaim(CodePattern tests, List<String> verifies, OptionalInt revision, Location location) {

    public DeclaredClaim {
        verifies = List.copyOf(verifies);
    }
}
