package io.countersign.analysis.requirements;

import io.countersign.analysis.intake.Intake;
import io.countersign.model.declared.ClaimReview;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.DeclaredClaim;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Waiver;
import io.countersign.model.declared.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what all files declare. */
final class Declared implements Intake {

    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Workflow> workflows = new ArrayList<>();
    private final List<DeclaredClaim> claims = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<ClaimReview> reviews = new ArrayList<>();
    private final List<Proof> proofs = new ArrayList<>();
    private final Set<InputFile> inputs = new LinkedHashSet<>();

    @Override
    public void requirement(Requirement requirement) {
        requirements.add(requirement);
    }

    @Override
    public void workflow(Workflow workflow) {
        workflows.add(workflow);
    }

    @Override
    public void claim(DeclaredClaim claim) {
        claims.add(claim);
    }

    @Override
    public void waiver(Waiver waiver) {
        waivers.add(waiver);
    }

    @Override
    public void review(ClaimReview review) {
        reviews.add(review);
    }

    @Override
    public void proof(Proof proof) {
        proofs.add(proof);
    }

    @Override
    public void input(InputFile file) {
        inputs.add(file);
    }

    int size() {
        return requirements.size() + workflows.size() + claims.size() + waivers.size() + reviews.size() + proofs.size();
    }

    Declarations declarations() {
        return new Declarations(requirements, workflows, claims, waivers, reviews, proofs, List.copyOf(inputs));
    }
}
