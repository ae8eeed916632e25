package io.countersign.report.html;

import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Requirement;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Verdict;
import io.countersign.report.html.place.Anchors;
import java.util.List;
import java.util.Optional;

/**
 * A requirement with its claims and numbers.
 *
 * @param waived until when, why and on whose word its verdict is excused; empty when it is not
 * @param borrowed how much of the code ran without a test that verifies the requirement, in percent; 0 for a verified one,
 *     where the rest is no disagreement
 */
record RequirementView(
        String anchor,
        Requirement requirement,
        Word verdict,
        Optional<String> waived,
        String reason,
        Meter code,
        Meter requirementsBased,
        double borrowed,
        int target,
        Bounded<ClaimView> claims,
        List<ItemView> parents,
        List<LinkView> links,
        List<ItemView> children,
        List<ItemView> workflows,
        List<String> scope,
        List<ProofView> proofs,
        Place place) {

    static RequirementView of(RequirementResult result, int claims, Directory directory) {
        Requirement requirement = result.requirement();
        return new RequirementView(
                Anchors.item(requirement.id()),
                requirement,
                Word.of(result.verdict()),
                directory.waived(requirement.id(), result.verdict()),
                result.reason(),
                Meter.lines(result.codeCoverage()),
                Meter.lines(result.requirementsBasedCoverage()),
                borrowed(result),
                result.target(),
                Bounded.of(result.claims(), claims, claim -> ClaimView.of(claim, directory)),
                requirement.parents().stream().map(directory::item).toList(),
                LinkView.of(requirement, directory),
                result.children().stream().map(directory::item).toList(),
                result.workflows().stream().map(directory::item).toList(),
                requirement.scope().patterns().stream().map(CodePattern::text).toList(),
                ProofView.of(result.proofs(), directory),
                directory.place(requirement.location()));
    }

    private static double borrowed(RequirementResult result) {
        Meter code = Meter.lines(result.codeCoverage());
        Meter based = Meter.lines(result.requirementsBasedCoverage());
        return result.verdict() == Verdict.VERIFIED ? 0 : Meter.distance(based, code);
    }
}
