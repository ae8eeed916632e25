package io.countersign.model.result;

import io.countersign.model.declared.Requirement;
import java.util.List;

/**
 * A requirement with its verdict and its numbers.
 *
 * @param reason why it has this verdict, one sentence
 * @param candidates where it declares a scope and no claim on it is effective: the passing tests whose footprint is exact that run most
 *     lines of the scope, constructors alone not being enough; of equal ones that which runs fewest other lines, then the first by id; at
 *     most {@link Candidate#MOST}
 * @param children IDs of the requirements that name it as parent
 * @param workflows IDs of the workflows whose steps name it
 * @param codeCoverage of its scope, by all tests
 * @param requirementsBasedCoverage of its scope, by tests whose claim on it is effective
 * @param target lines in percent that its numbers are held against
 * @param proofs what was asked for or given beside the tests, by kind
 */
public record RequirementResult(
        Requirement requirement,
        Verdict verdict,
        String reason,
        List<ClaimResult> claims,
        List<Candidate> candidates,
        List<String> children,
        List<String> workflows,
        Coverage codeCoverage,
        Coverage requirementsBasedCoverage,
        int target,
        List<ProofResult> proofs) {

    public RequirementResult {
        claims = List.copyOf(claims);
        proofs = List.copyOf(proofs);
        candidates = List.copyOf(candidates);
        children = List.copyOf(children);
        workflows = List.copyOf(workflows);
    }
}
