package io.countersign.analysis.gate;

import io.countersign.analysis.policy.Policy;
import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Decides whether a release may go on. */
public final class Gate {

    private Gate() {}

    /**
     * The decision; no clock but {@code today} is asked.
     *
     * @param result what was found; its own decision is not looked at
     * @param coverage requirements-based coverage of items of the result together
     * @param today the day that waivers are held against
     */
    public static Decision decide(
            Result result, Policy policy, List<Waiver> waivers, UnitedCoverage coverage, LocalDate today) {
        List<ItemInForce> items = ItemInForce.of(result);
        WaiverJudge judge = new WaiverJudge(result, items, today);
        Excuses excuses = Excuses.of(waivers.stream().map(judge::judge).toList());
        ReleaseCase release = new ReleaseCase(result, policy.release(), items, excuses);
        List<RuleDecision> rules = GateRules.ask(policy, release, coverage);
        boolean measured = Measured.anything(release);
        return new Decision(
                policy.profile().label(),
                today,
                measured ? state(rules) : Decision.State.NOTHING_MEASURED,
                measured ? sentence(rules) : result.release(),
                rules,
                excuses.waivers());
    }

    private static Decision.State state(List<RuleDecision> rules) {
        return count(rules, RuleDecision.State.FAILED) == 0 ? Decision.State.PASSED : Decision.State.FAILED;
    }

    private static String sentence(List<RuleDecision> rules) {
        int asked = rules.size() - count(rules, RuleDecision.State.EMPTY);
        int failed = count(rules, RuleDecision.State.FAILED);
        if (failed > 0) {
            return failed + " of " + asked + (asked == 1 ? " rule" : " rules") + " failed: " + failed(rules) + ".";
        }
        int waived = count(rules, RuleDecision.State.WAIVED);
        int warned = count(rules, RuleDecision.State.WARNED);
        return (waived + warned == 0 ? "All " + asked : count(rules, RuleDecision.State.PASSED) + " of " + asked)
                + " rules passed"
                + (waived == 0 ? "" : ", " + waived + (waived == 1 ? " is" : " are") + " waived")
                + (warned == 0 ? "" : ", " + warned + (warned == 1 ? " warns" : " warn"))
                + ".";
    }

    private static String failed(List<RuleDecision> rules) {
        return rules.stream()
                .filter(rule -> rule.state() == RuleDecision.State.FAILED)
                .map(rule -> rule.rule() + " of " + rule.group())
                .collect(Collectors.joining(", "));
    }

    private static int count(List<RuleDecision> rules, RuleDecision.State state) {
        return (int) rules.stream().filter(rule -> rule.state() == state).count();
    }
}
