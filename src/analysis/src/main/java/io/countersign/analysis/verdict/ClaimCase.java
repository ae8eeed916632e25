package io.countersign.analysis.verdict;

import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.review.SinceReview;
import io.countersign.model.evidence.ClassKey;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules look at to judge one claim.
 *
 * @param scope of the claimed item
 * @param revision the item has now
 * @param staleClasses classes that ran somewhere in this run in another version than the one under review
 * @param review what somebody saw of it, and what has changed since; empty where nobody reviewed it
 */
record ClaimCase(Claim claim, ItemScope scope, int revision, Set<ClassKey> staleClasses, Optional<SinceReview> review) {

    TestFact test() {
        return claim.test();
    }
}
