package io.countersign.analysis.intake;

import io.countersign.model.declared.ClaimReview;
import io.countersign.model.declared.DeclaredClaim;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Waiver;
import io.countersign.model.declared.Workflow;

/** Takes in what was read. */
public interface Intake {

    /** One requirement, in the order of the file. */
    void requirement(Requirement requirement);

    /** One workflow. */
    void workflow(Workflow workflow);

    /** One claim of tests nobody may edit. */
    void claim(DeclaredClaim claim);

    /** One excuse. */
    void waiver(Waiver waiver);

    /** What a person saw when looking at a claim. */
    void review(ClaimReview review);

    /** What shows beside the tests that an item holds. */
    void proof(Proof proof);

    /** A further file that what was read depends on; it may be named more than once. */
    void input(InputFile file);
}
