package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** All rules, in the order in which findings of one severity are shown. */
public final class FindingRules {

    private static final List<FindingRule> ALL = List.of(
            new IncompleteEvidence(),
            new CoveredNotVerified(),
            new FragmentedWorkflow(),
            new WeakClaim(
                    "failing-claim",
                    ClaimStrength.FAILING,
                    "Mend the code or the test; until then the promise is broken."),
            new WeakClaim(
                    "stale-evidence",
                    ClaimStrength.STALE,
                    "Run the tests again on the classes under review, from one build."),
            new WeakClaim(
                    "hollow-claim",
                    ClaimStrength.HOLLOW,
                    "Let the test call the real code of the item, or take the claim off the test."),
            new WeakClaim(
                    "unasserted-claim",
                    ClaimStrength.UNASSERTED,
                    "Assert what the requirement promises, or take the claim off."),
            new UnclaimedRequirement(),
            new VerifiedNotCovered(),
            new UnwalkedPair(),
            new BorrowedCoverage(),
            new WeakClaim("not-run-claim", ClaimStrength.NOT_RUN, "Let the test run, or take the claim off."),
            new WeakClaim(
                    "flaky-claim",
                    ClaimStrength.FLAKY,
                    "Find out why it failed first; a pass at the second try proves little."),
            new WeakClaim(
                    "suspect-claim",
                    ClaimStrength.SUSPECT,
                    item ->
                            "Read what changed and adapt the test; then raise the revision in the claim, or, where it was reviewed,"
                                    + " run: countersign review " + item + " --by NAME --reason TEXT"),
            new RetiredClaim(),
            ProofFinding.missing(),
            ProofFinding.expired(),
            ProofFinding.failed(),
            ProofFinding.broken(),
            ProofFinding.early(),
            new SuspectLink(),
            new UnreviewedRequirement(),
            new UnknownId(),
            new DuplicateId(),
            new EmptyScope(),
            new Cycle(),
            new UnclaimedTest(),
            new UnclaimedCode(),
            new IdleReview());

    /** The rules whose findings are about something else than items in force. */
    private static final Set<String> OF_OTHER_THINGS = Set.of(
            "incomplete-evidence", "unknown-id", "retired-claim", "idle-review", "unclaimed-test", "unclaimed-code");

    private FindingRules() {}

    /** Everything all rules find, worst first. */
    public static List<Finding> find(Figures figures) {
        return ALL.parallelStream()
                .flatMap(rule -> rule.find(figures).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** The names of all rules, in order. */
    public static List<String> names() {
        return ALL.stream().map(FindingRule::name).toList();
    }

    /** The names of the rules whose findings are about items in force, in order. */
    public static List<String> namesOfItemRules() {
        return names().stream().filter(name -> !OF_OTHER_THINGS.contains(name)).toList();
    }
}
