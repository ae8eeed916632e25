package io.countersign.analysis.gate;

import io.countersign.analysis.policy.Group;
import io.countersign.analysis.policy.Policy;
import io.countersign.model.result.RuleDecision;
import java.util.ArrayList;
import java.util.List;

/** All rules, in the order in which they are asked; the table stands in {@code docs/gate.md}. */
final class GateRules {

    private static final List<ReleaseRule> ALWAYS = List.of(new Measured(), new CompleteEvidence());

    private static final List<GroupRule> OF_ITEMS = List.of(
            new Verdicts(),
            new TestCoverage(),
            RequirementsBasedCoverage.LINES,
            RequirementsBasedCoverage.BRANCHES,
            new FindingLimits(),
            new WeakClaims());

    private static final List<ReleaseRule> OF_THE_RELEASE =
            List.of(new FindingLimits(), new WorstFinding(), new FailingTests(), new Waivers());

    private GateRules() {}

    /** What every rule says; only the first two are asked where nothing was measured. */
    static List<RuleDecision> ask(Policy policy, ReleaseCase release, UnitedCoverage coverage) {
        List<RuleDecision> decisions = new ArrayList<>();
        ALWAYS.forEach(rule -> decisions.addAll(rule.ask(release)));
        if (Measured.anything(release)) {
            policy.groups().forEach(group -> decisions.addAll(ask(group, release, coverage)));
            OF_THE_RELEASE.forEach(rule -> decisions.addAll(rule.ask(release)));
        }
        return decisions;
    }

    private static List<RuleDecision> ask(Group group, ReleaseCase release, UnitedCoverage coverage) {
        List<ItemInForce> items = release.items().stream()
                .filter(item -> group.selector().fits(item.criticality(), item.owner(), item.tags(), item.file()))
                .toList();
        if (items.isEmpty()) {
            return List.of(new Reached("items", group.name(), "any", "no item in force").empty());
        }
        GroupCase demanded = new GroupCase(
                group.name(), group.demands(), false, items, release.result().findings(), release.excuses(), coverage);
        List<RuleDecision> decisions = new ArrayList<>();
        for (GroupRule rule : OF_ITEMS) {
            List<RuleDecision> answers = rule.ask(demanded);
            decisions.addAll(answers);
            rule.ask(demanded.advised(group.advice())).stream()
                    .filter(advice ->
                            answers.stream().noneMatch(one -> one.needed().equals(advice.needed())))
                    .forEach(decisions::add);
        }
        return decisions;
    }
}
