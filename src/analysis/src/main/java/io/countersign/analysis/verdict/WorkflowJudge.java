package io.countersign.analysis.verdict;

import io.countersign.analysis.join.TestFact;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Counter;
import io.countersign.model.result.TouchOrder;
import io.countersign.model.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Judges workflows. The order of the questions is the order of {@code docs/verdicts.md}: the first that holds decides. */
final class WorkflowJudge {

    private final Map<String, Requirement> declared;
    private final Function<String, Judged> requirements;

    WorkflowJudge(Map<String, Requirement> declared, Function<String, Judged> requirements) {
        this.declared = declared;
        this.requirements = requirements;
    }

    Judged judge(Walk walk, List<JudgedClaim> claims) {
        Workflow workflow = walk.workflow();
        return failed(workflow, claims)
                .or(() -> walked(walk, claims))
                .or(() -> fragmented(walk, claims))
                .or(() -> claimed(walk, claims))
                .orElseGet(() -> unclaimed(walk));
    }

    private Optional<Judged> failed(Workflow workflow, List<JudgedClaim> claims) {
        Optional<Judged> claim = claims.stream()
                .filter(one -> one.strength() == ClaimStrength.FAILING)
                .map(Reasons::of)
                .findFirst();
        return claim.or(() -> named(workflow).stream()
                .filter(id -> verdict(id) == Verdict.FAILED)
                .map(id -> new Judged(Verdict.FAILED, "its requirement " + id + " failed"))
                .findFirst());
    }

    private Optional<Judged> walked(Walk walk, List<JudgedClaim> claims) {
        List<TestFact> walkers = walkedBy(walk, claims);
        if (walkers.isEmpty()) {
            return Optional.empty();
        }
        String by = (walk.workflow().ordered() ? "walked in order by " : "walked by ")
                + walkers.get(0).name()
                + (walkers.size() == 1 ? "" : " and " + (walkers.size() - 1) + " more");
        List<String> open = named(walk.workflow()).stream()
                .filter(id -> verdict(id) != Verdict.VERIFIED)
                .toList();
        return Optional.of(
                open.isEmpty()
                        ? new Judged(Verdict.VERIFIED, by)
                        : new Judged(
                                Verdict.UNVERIFIED_REQUIREMENT,
                                by + ", but " + String.join(", ", open) + (open.size() == 1 ? " is" : " are")
                                        + " not verified"));
    }

    /** The tests that walk the workflow: one test, an effective claim, every step, and their order where it is ordered. */
    static List<TestFact> walkedBy(Walk walk, List<JudgedClaim> claims) {
        return claims.stream()
                .filter(JudgedClaim::effective)
                .map(JudgedClaim::test)
                .filter(walk::walks)
                .toList();
    }

    private static Optional<Judged> fragmented(Walk walk, List<JudgedClaim> claims) {
        if (uncertain(claims)
                || walk.anyMayTouchEveryStep()
                || !walk.everyStepCovered()
                || walk.anyTouchesEveryStep()) {
            return Optional.empty();
        }
        return Optional.of(new Judged(
                Verdict.FRAGMENTED,
                "every step is covered by passing tests, and " + walk.noTest() + " walks them together"
                        + walk.nearest()
                                .map(near -> ": the nearest, " + near.testName() + ", misses "
                                        + String.join(", ", near.missing()))
                                .orElse("")));
    }

    /** A claiming test that passed and whose footprint is unknown may be the walk: that nobody walks would be a guess. */
    static boolean uncertain(List<JudgedClaim> claims) {
        return claims.stream()
                .anyMatch(claim -> claim.strength() == ClaimStrength.STALE
                        || claim.strength() == ClaimStrength.UNMEASURED
                        || claim.test().unknownFootprint());
    }

    private static Optional<Judged> claimed(Walk walk, List<JudgedClaim> claims) {
        List<Judged> standing = new ArrayList<>();
        for (JudgedClaim claim : claims) {
            standing.add(claim.effective() ? notWalking(walk, claim) : Reasons.of(claim));
        }
        return Reasons.worst(standing);
    }

    private static Judged notWalking(Walk walk, JudgedClaim claim) {
        if (walk.touchesEveryStep(claim.test())) {
            return notInOrder(walk, claim.test());
        }
        if (walk.needed().isEmpty()) {
            return new Judged(
                    Verdict.PARTIAL,
                    claim.test().name() + " passed, but every step is optional, so there is nothing to walk");
        }
        if (walk.mayTouchEveryStep(claim.test())) {
            return new Judged(
                    Verdict.UNMEASURED,
                    claim.test().name() + " passed, but whether it reaches "
                            + String.join(", ", walk.touchesOf(claim.test()).missing())
                            + " is not known: " + walk.unrecordedOf(claim.test()));
        }
        return new Judged(Verdict.PARTIAL, claim.test().name() + " passed, but reaches only some of the steps");
    }

    /** Of an ordered workflow and a test that touches every step of it without walking it. */
    private static Judged notInOrder(Walk walk, TestFact test) {
        StepTouches touches = walk.touchesOf(test);
        String every = test.name() + " touches every step, but ";
        if (touches.order() == TouchOrder.OUT_OF_ORDER) {
            return new Judged(Verdict.PARTIAL, every + swapped(touches));
        }
        return new Judged(
                Verdict.UNMEASURED,
                every + "in which order is not known: "
                        + (test.footprint().entries().complete()
                                ? "nobody recorded when it first touched " + String.join(", ", touches.unplaced())
                                : "not every method it entered was recorded"));
    }

    private static String swapped(StepTouches touches) {
        return String.join(" before ", touches.swapped());
    }

    private static Judged unclaimed(Walk walk) {
        return new Judged(
                Verdict.UNCLAIMED,
                walk.nearestTest()
                        .filter(walk::touchesEveryStep)
                        .map(test -> "no test claims it, although " + test.name() + " touches every step"
                                + inWhichOrder(walk, test))
                        .orElse("no test claims it"));
    }

    private static String inWhichOrder(Walk walk, TestFact test) {
        if (!walk.workflow().ordered()) {
            return "";
        }
        return switch (walk.touchesOf(test).order()) {
            case IN_ORDER -> " in order";
            case NOT_KNOWN -> "";
            case OUT_OF_ORDER -> ", but " + swapped(walk.touchesOf(test));
        };
    }

    private Verdict verdict(String requirement) {
        return declared.containsKey(requirement)
                ? requirements.apply(requirement).verdict()
                : Verdict.UNCLAIMED;
    }

    /** The requirements the steps name that are in force; one that nobody declared is a promise too, and not kept. */
    List<String> named(Workflow workflow) {
        return workflow.requirements().stream()
                .filter(id -> !declared.containsKey(id) || declared.get(id).status() == Status.APPROVED)
                .toList();
    }

    /** Its requirements and its walk: how many are verified, of how many. */
    Counter testCoverage(Workflow workflow, boolean walked) {
        List<String> named = named(workflow);
        int verified = (int)
                named.stream().filter(id -> verdict(id) == Verdict.VERIFIED).count();
        return new Counter(verified + (walked ? 1 : 0), named.size() + 1);
    }
}
