package io.countersign.analysis.review;

import io.countersign.analysis.claims.ReviewedTest;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestCode;
import io.countersign.analysis.join.TestFact;
import io.countersign.model.declared.ClaimReview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The reviews of a project, each with the claims it is about. Of several reviews of one claim the newest counts, of one day the last. */
public final class Reviews {

    /**
     * A claim that was reviewed.
     *
     * @param test as it is now
     */
    public record Reviewed(ClaimReview review, ReviewedTest test) {}

    private record Key(String item, String test) {}

    private final Map<Key, ClaimReview> reviews;
    private final Map<Key, Reviewed> byClaim = new HashMap<>();
    private final Set<Key> used = new HashSet<>();
    private final Set<String> tests = new TreeSet<>();

    private Reviews(Map<Key, ClaimReview> reviews) {
        this.reviews = reviews;
    }

    /** Nobody reviewed anything. */
    public static Reviews none() {
        return new Reviews(Map.of());
    }

    /** Finds the claims that were reviewed. */
    public static Reviews join(List<ClaimReview> declared, List<TestFact> tests, List<Claim> claims, TestCode code) {
        Map<Key, ClaimReview> newest = new LinkedHashMap<>();
        declared.stream()
                .sorted(Comparator.comparing(ClaimReview::date))
                .forEach(review -> newest.put(new Key(review.item(), review.test()), review));
        Reviews reviews = new Reviews(newest);
        if (!newest.isEmpty()) {
            tests.forEach(test ->
                    code.marks(test.id()).reviewed(test.source()).ifPresent(known -> reviews.tests.add(known.name())));
            claims.forEach(claim -> reviews.add(claim, code));
        }
        return reviews;
    }

    private void add(Claim claim, TestCode code) {
        Optional<ReviewedTest> test =
                code.marks(claim.test().id()).reviewed(claim.test().source());
        test.ifPresent(known -> {
            Key key = new Key(claim.item(), known.name());
            ClaimReview review = reviews.get(key);
            if (review != null) {
                used.add(key);
                byClaim.put(keyOf(claim), new Reviewed(review, known));
            }
        });
    }

    private static Key keyOf(Claim claim) {
        return new Key(claim.item(), claim.test().id());
    }

    /** What somebody saw of a claim. */
    public Optional<Reviewed> of(Claim claim) {
        return Optional.ofNullable(byClaim.get(keyOf(claim)));
    }

    /** The reviews whose claim is not there, the oldest first. */
    public List<ClaimReview> idle() {
        List<ClaimReview> idle = new ArrayList<>();
        reviews.forEach((key, review) -> {
            if (!used.contains(key)) {
                idle.add(review);
            }
        });
        return idle;
    }

    /** The tests of the run as reviews call them, where there is any review. */
    public Set<String> tests() {
        return Set.copyOf(tests);
    }
}
