package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Review;
import io.countersign.model.declared.Status;
import io.countersign.model.result.Finding;
import java.util.List;
import java.util.Optional;

/** A requirement does not say what was reviewed, or nobody has reviewed it, in a tool that keeps reviews. */
final class UnreviewedRequirement implements FindingRule {

    @Override
    public String name() {
        return "unreviewed-requirement";
    }

    @Override
    public List<Finding> find(Figures figures) {
        return figures.judgement().facts().declarations().requirements().stream()
                .filter(one -> one.status() == Status.APPROVED)
                .flatMap(one -> one.trace().review().filter(review -> !review.isCurrent()).stream()
                        .map(review -> finding(one, review)))
                .toList();
    }

    private Finding finding(Requirement requirement, Review review) {
        return new Finding(
                name(),
                Severities.lower(requirement.criticality()),
                requirement.id(),
                requirement.id()
                        + (review.reviewed().isPresent()
                                ? " was changed after it was reviewed."
                                : " was never reviewed."),
                Optional.of(requirement.location()),
                "Review " + requirement.id() + " as it is now, where it is kept.");
    }
}
