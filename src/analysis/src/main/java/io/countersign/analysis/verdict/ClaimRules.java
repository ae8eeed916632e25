package io.countersign.analysis.verdict;

import io.countersign.analysis.join.Failures;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.review.SinceReview;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules that judge a claim, worst first: the first that holds decides. They are the table in {@code docs/verdicts.md}. */
final class ClaimRules {

    static final List<ClaimRule> ALL = List.of(
            new ClaimRule(ClaimStrength.FAILING, ClaimRules::failing),
            new ClaimRule(ClaimStrength.STALE, ClaimRules::stale),
            new ClaimRule(ClaimStrength.NOT_RUN, ClaimRules::notRun),
            new ClaimRule(ClaimStrength.HOLLOW, ClaimRules::hollow),
            new ClaimRule(ClaimStrength.UNASSERTED, ClaimRules::unasserted),
            new ClaimRule(ClaimStrength.FLAKY, ClaimRules::flaky),
            new ClaimRule(ClaimStrength.SUSPECT, ClaimRules::suspect),
            new ClaimRule(ClaimStrength.UNMEASURED, ClaimRules::unmeasured));

    private ClaimRules() {}

    static JudgedClaim judge(ClaimCase claim) {
        for (ClaimRule rule : ALL) {
            Optional<String> reason = rule.reason().apply(claim);
            if (reason.isPresent()) {
                return new JudgedClaim(claim.claim(), rule.strength(), reason.get(), claim.review());
            }
        }
        return new JudgedClaim(
                claim.claim(),
                ClaimStrength.EFFECTIVE,
                (claim.scope().declared() ? "passed and ran code of its scope" : "passed and ran production code")
                        + claim.review().map(SinceReview::praise).orElse(""),
                claim.review());
    }

    private static Optional<String> when(boolean holds, String reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<String> failing(ClaimCase claim) {
        TestFact test = claim.test();
        String thrown = test.failure().map(Failures::sentence).orElse(test.reason());
        return when(test.outcome() == Outcome.FAILED, thrown.isEmpty() ? "failed" : "failed: " + thrown);
    }

    private static Optional<String> stale(ClaimCase claim) {
        if (claim.staleClasses().isEmpty() || !exact(claim)) {
            return Optional.empty();
        }
        return claim.test()
                .classesRun()
                .filter(key ->
                        claim.staleClasses().contains(key) && claim.scope().holds(key))
                .map(ClassKey::className)
                .sorted()
                .findFirst()
                .map(name -> "ran another version of " + name + " than the one under review");
    }

    private static Optional<String> notRun(ClaimCase claim) {
        TestFact test = claim.test();
        String why = test.reason().isEmpty() ? "" : ": " + test.reason();
        return when(!test.passed(), ended(test.outcome()) + why);
    }

    private static String ended(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ABORTED -> "stopped itself before its end";
            case SKIPPED -> "was skipped";
            case UNFINISHED -> "did not come to its end";
            case NOT_REACHED -> "was not reached";
        };
    }

    /** Only an exact footprint proves anything about a test, for it or against it. */
    private static boolean exact(ClaimCase claim) {
        return claim.test().attribution() == Attribution.EXACT;
    }

    private static Optional<String> hollow(ClaimCase claim) {
        if (!exact(claim) || claim.scope().reachedBy(claim.test().footprint()) || maybeUnseen(claim)) {
            return Optional.empty();
        }
        return Optional.of("passed, but " + missed(claim.scope()));
    }

    /** What nobody could have recorded cannot be held against a test. */
    private static boolean maybeUnseen(ClaimCase claim) {
        return !claim.scope().recorded();
    }

    private static String missed(ItemScope scope) {
        if (!scope.declared()) {
            return scope.selection().isEmpty()
                    ? "there is no production code to run: no class is under review"
                    : "ran no production code at all";
        }
        if (scope.selection().isEmpty()) {
            return "the scope it should have run matches no code";
        }
        return scope.mask().isEmpty()
                ? "the scope it should have run holds only constructors and class initialisers, and these prove nothing"
                : "ran nothing of its scope";
    }

    private static Optional<String> unasserted(ClaimCase claim) {
        OptionalInt assertions = claim.test().assertions();
        if (!exact(claim) || assertions.isEmpty()) {
            return Optional.empty();
        }
        return assertions.getAsInt() == 0
                ? Optional.of("passed, but checked nothing: it executed no assertion")
                : when(
                        enteredTooLate(claim) && !maybeUnseen(claim),
                        "passed, but checked nothing of its scope: it entered it only after its last assertion");
    }

    /** Asked only of a scope: an item without one is also reached by a constructor, and nobody knows when that ran. */
    private static boolean enteredTooLate(ClaimCase claim) {
        OptionalInt checked = claim.test().entriesBeforeLastAssertion();
        return checked.isPresent()
                && claim.scope().declared()
                && claim.scope()
                        .mask()
                        .firstTouchedSince(checked.getAsInt(), claim.test().footprint());
    }

    private static Optional<String> flaky(ClaimCase claim) {
        return when(claim.test().flaky(), "passed only after failing in the same run");
    }

    private static Optional<String> suspect(ClaimCase claim) {
        int claimed = claim.claim().revision().orElse(claim.revision());
        return when(
                        claimed < claim.revision(),
                        "was written for revision " + claimed + ", and the requirement is at revision "
                                + claim.revision())
                .or(() -> claim.review().flatMap(SinceReview::suspicion));
    }

    private static Optional<String> unmeasured(ClaimCase claim) {
        TestFact test = claim.test();
        if (!exact(claim)) {
            String why = test.reason().isEmpty() ? "no footprint was recorded" : test.reason();
            return Optional.of("passed, but what it ran is not known: " + why);
        }
        boolean proved = claim.scope().reachedBy(test.footprint()) && !enteredTooLate(claim);
        return maybeUnseen(claim) && !proved
                ? Optional.of("passed, but what it ran of its scope is not known: "
                        + claim.scope().unrecorded().get(0))
                : Optional.empty();
    }
}
