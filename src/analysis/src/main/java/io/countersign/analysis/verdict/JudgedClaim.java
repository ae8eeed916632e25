package io.countersign.analysis.verdict;

import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestFact;
import io.countersign.model.result.ClaimStrength;

/**
 * A claim with its strength.
 *
 * @param reason one sentence
 */
public record JudgedClaim(Claim claim, ClaimStrength strength, String reason) {

    /** Whether it counts. */
    public boolean effective() {
        return strength == ClaimStrength.EFFECTIVE;
    }

    /** The test that claims. */
    public TestFact test() {
        return claim.test();
    }
}
