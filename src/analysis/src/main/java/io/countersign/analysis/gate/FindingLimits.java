package io.countersign.analysis.gate;

import io.countersign.analysis.policy.Demands;
import io.countersign.model.result.Finding;
import io.countersign.model.result.RuleDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Of each rule that the policy names there are at most so many findings. */
final class FindingLimits implements GroupRule, ReleaseRule {

    @Override
    public List<RuleDecision> ask(GroupCase group) {
        Set<String> ids = Set.copyOf(GroupCase.ids(group.items()));
        List<Finding> findings = group.findings().stream()
                .filter(finding -> ids.contains(finding.subject()))
                .toList();
        return ask(group.demands().findings(), findings, group.excuses(), group.name(), group.warns());
    }

    @Override
    public List<RuleDecision> ask(ReleaseCase release) {
        return ask(
                release.demands().findings(), release.result().findings(), release.excuses(), ReleaseCase.GROUP, false);
    }

    private static List<RuleDecision> ask(
            Map<String, Integer> limits, List<Finding> findings, Excuses excuses, String group, boolean warns) {
        List<RuleDecision> decisions = new ArrayList<>();
        limits.forEach((rule, most) -> {
            if (most != Demands.ANY) {
                List<Finding> found = findings.stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .toList();
                Reached reached =
                        new Reached("findings." + rule, group, Wording.atMost(most), String.valueOf(found.size()));
                decisions.add(decision(reached, most, found, excuses, warns));
            }
        });
        return decisions;
    }

    private static RuleDecision decision(
            Reached reached, int most, List<Finding> found, Excuses excuses, boolean warns) {
        if (found.size() <= most) {
            return reached.passed();
        }
        Map<Boolean, List<String>> subjects = found.stream()
                .collect(Collectors.partitioningBy(
                        excuses::finding, Collectors.mapping(Finding::subject, Collectors.toList())));
        List<String> waived = subjects.getOrDefault(true, List.of());
        List<String> missing = subjects.getOrDefault(false, List.of());
        return missing.size() <= most ? reached.waived(waived) : reached.failed(warns, missing, waived);
    }
}
