package io.countersign.analysis.verdict;

import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.review.SinceReview;
import io.countersign.model.result.ClaimStrength;
import java.util.Optional;

/**
 * A claim with its strength.
 *
 * @param reason one sentence
 * @param review what somebody saw of it, and what has changed since; empty where nobody reviewed it
 */
public record JudgedClaim(Claim claim, ClaimStrength strength, String reason, Optional<SinceReview> review) {

    /** Whether it counts. */
    public boolean effective() {
        return strength == ClaimStrength.EFFECTIVE;
    }

    /** The test that claims. */
    public TestFact test() {
        return claim.test();
    }
}
