package io.countersign.model.declared;

import java.util.List;

/** Everything a project declared, in the order it was read. */
public record Declarations(
        List<Requirement> requirements, List<Workflow> workflows, List<DeclaredClaim> claims, List<InputFile> files) {

    public Declarations {
        requirements = List.copyOf(requirements);
        workflows = List.copyOf(workflows);
        claims = List.copyOf(claims);
        files = List.copyOf(files);
    }
}
