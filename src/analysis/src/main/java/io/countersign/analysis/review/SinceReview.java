package io.countersign.analysis.review;

import io.countersign.model.declared.ClaimReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has changed since somebody reviewed a claim.
 *
 * @param changed the sides that did, such as {@code the test's code}, in the order text, test, scope
 * @param lost whether nobody can say what the test does now, though the reviewer could
 */
public record SinceReview(ClaimReview review, List<String> changed, boolean lost) {

    public SinceReview {
        changed = List.copyOf(changed);
    }

    /**
     * Compares.
     *
     * @param kind {@code requirement} or {@code workflow}
     */
    public static SinceReview of(ClaimReview review, Sides now, String kind) {
        List<String> changed = new ArrayList<>();
        if (!review.textHash().equals(now.text())) {
            changed.add("the " + kind + "'s text");
        }
        boolean compared = !review.testHash().isEmpty();
        boolean lost = compared && now.test().isEmpty();
        if (compared && !lost && !review.testHash().equals(now.test())) {
            changed.add(review.test().contains(".feature#") ? "the scenario's steps" : "the test's code");
        }
        if (now.scope().isPresent() && !review.scopeHash().equals(now.scope().get())) {
            changed.add("the scope's code");
        }
        return new SinceReview(review, changed, lost);
    }

    /** Why the claim is suspect, to be read after the test's name; empty where it is not. */
    public Optional<String> suspicion() {
        if (!changed.isEmpty()) {
            return Optional.of("passed, but " + list(changed) + " changed since " + reviewer());
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
