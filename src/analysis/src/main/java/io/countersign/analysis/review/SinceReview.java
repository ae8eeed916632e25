package io.countersign.analysis.review;

import io.countersign.model.declared.ClaimReview;
import io.countersign.model.result.ReviewResult;
import io.countersign.model.result.ReviewedSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has changed since somebody reviewed a claim.
 *
 * @param kind {@code requirement} or {@code workflow}
 * @param changed the sides that did, in their order
 * @param lost whether nobody can say what the test does now, though the reviewer could
 */
public record SinceReview(ClaimReview review, String kind, List<ReviewedSide> changed, boolean lost) {

    public SinceReview {
        changed = List.copyOf(changed);
    }

    /**
     * Compares.
     *
     * @param kind {@code requirement} or {@code workflow}
     */
    public static SinceReview of(ClaimReview review, Sides now, String kind) {
        List<ReviewedSide> changed = new ArrayList<>();
        if (!review.textHash().equals(now.text())) {
            changed.add(ReviewedSide.TEXT);
        }
        boolean compared = !review.testHash().isEmpty();
        boolean lost = compared && now.test().isEmpty();
        if (compared && !lost && !review.testHash().equals(now.test())) {
            changed.add(ReviewedSide.TEST);
        }
        if (now.scope().isPresent() && !review.scopeHash().equals(now.scope().get())) {
            changed.add(ReviewedSide.SCOPE);
        }
        return new SinceReview(review, kind, changed, lost);
    }

    /** What a report says of it. */
    public ReviewResult result() {
        return new ReviewResult(review.by(), review.date(), review.reason(), changed, lost);
    }

    private String words(ReviewedSide side) {
        return switch (side) {
            case TEXT -> "the " + kind + "'s text";
            case TEST -> review.test().contains(".feature#") ? "the scenario's steps" : "the test's code";
            case SCOPE -> "the scope's code";
        };
    }

    /** Why the claim is suspect, to be read after the test's name; empty where it is not. */
    public Optional<String> suspicion() {
        if (!changed.isEmpty()) {
            return Optional.of(
                    "passed, but " + list(changed.stream().map(this::words).toList()) + " changed since " + reviewer());
        }
        return lost
                ? Optional.of("passed, but nobody can say whether the test's code changed since " + reviewer()
                        + ": it is not at hand")
                : Optional.empty();
    }

    /** What to add to the reason of an effective claim. */
    public String praise() {
        return "; " + review.by() + " reviewed it on " + review.date();
    }

    private String reviewer() {
        return review.by() + " reviewed it on " + review.date();
    }

    private static String list(List<String> sides) {
        int last = sides.size() - 1;
        return last == 0 ? sides.get(0) : String.join(", ", sides.subList(0, last)) + " and " + sides.get(last);
    }
}
