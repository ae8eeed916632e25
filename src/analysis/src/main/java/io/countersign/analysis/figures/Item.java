package io.countersign.analysis.figures;

import io.countersign.analysis.verdict.ItemScope;
import io.countersign.analysis.verdict.Judged;
import io.countersign.analysis.verdict.JudgedClaim;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Verdict;
import java.util.List;

/**
 * What requirements and workflows have in common once they are judged and counted.
 *
 * @param kind {@code requirement} or {@code workflow}
 * @param codeCoverage of its scope, by everything that ran; empty when it declares no scope
 * @param requirementsBasedCoverage of its scope, by tests whose claim on it is effective
 * @param verifying what these tests ran of its scope; nothing where it declares none
 * @param target lines in percent
 */
public record Item(
        String kind,
        String id,
        String title,
        Criticality criticality,
        Status status,
        Location location,
        Judged judged,
        List<JudgedClaim> claims,
        ItemScope scope,
        Coverage codeCoverage,
        Coverage requirementsBasedCoverage,
        Footprint verifying,
        int target) {

    /** Whether it counts. */
    public boolean inForce() {
        return status == Status.APPROVED;
    }

    /** Whether it is verified. */
    public boolean verified() {
        return judged.verdict() == Verdict.VERIFIED;
    }
}
