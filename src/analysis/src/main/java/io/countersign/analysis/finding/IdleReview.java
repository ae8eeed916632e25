package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.review.Reviews;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.declared.ClaimReview;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.List;
import java.util.Optional;

/** Somebody reviewed a claim that is not there: its test did not run or is called otherwise, or claims something else. */
final class IdleReview implements FindingRule {

    @Override
    public String name() {
        return "idle-review";
    }

    @Override
    public List<Finding> find(Figures figures) {
        Reviews reviews = figures.judgement().facts().reviews();
        return reviews.idle().stream()
                .filter(review -> figures.items().containsKey(review.item()))
                .map(review -> finding(review, reviews))
                .toList();
    }

    private Finding finding(ClaimReview review, Reviews reviews) {
        boolean ran = reviews.tests().contains(review.test());
        String question = ran ? "" : Nearest.question(Nearest.to(review.test(), reviews.tests()));
        String why = ran ? "that test claims it no longer" : "no test of this run is called so";
        return new Finding(
                name(),
                Severity.INFO,
                review.item(),
                review.by() + " reviewed on " + review.date() + " how " + review.test() + " verifies " + review.item()
                        + ", and " + why + (question.isEmpty() ? "." : "; " + question),
                Optional.of(review.location()),
                question.isEmpty()
                        ? "Take the review out, or let the test claim " + review.item() + " again."
                        : "Review the claim of the test as it is called now, and take this review out.");
    }
}
