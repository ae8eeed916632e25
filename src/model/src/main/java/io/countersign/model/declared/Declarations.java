package io.countersign.model.declared;

import java.util.List;

/** Everything a project declared, in the order it was read. */
public record Declarations(
        List<Requirement> requirements,
        List<Workflow> workflows,
        List<DeclaredClaim> claims,
        List<Waiver> waivers,
        List<ClaimReview> reviews,
        List<Proof> proofs,
        List<InputFile> files) {

    public Declarations {
        requirements = List.copyOf(requirements);
        workflows = List.copyOf(workflows);
        claims = List.copyOf(claims);
        waivers = List.copyOf(waivers);
        reviews = List.copyOf(reviews);
        proofs = List.copyOf(proofs);
        files = List.copyOf(files);
    }

    /** Nothing at all. */
    public static Declarations none() {
        return new Declarations(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
