package io.countersign.model.diff;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Verdict;

/**
 * What one report says of one requirement or workflow.
 *
 * @param codeCoverage of its scope, by all tests
 * @param requirementsBasedCoverage of its scope, by tests whose claim on it is effective
 */
public record ItemState(
        String title,
        Criticality criticality,
        Status status,
        Verdict verdict,
        Coverage codeCoverage,
        Coverage requirementsBasedCoverage) {

    /** Whether it is in force. */
    public boolean inForce() {
        return status == Status.APPROVED;
    }

    /** Whether it is verified, in force or not. */
    public boolean verified() {
        return verdict == Verdict.VERIFIED;
    }
}
