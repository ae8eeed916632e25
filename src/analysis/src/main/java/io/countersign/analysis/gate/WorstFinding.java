package io.countersign.analysis.gate;

import io.countersign.model.result.Finding;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.Severity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** No finding is worse than the policy allows, but those of rules that have a number of their own. */
final class WorstFinding implements ReleaseRule {

    @Override
    public List<RuleDecision> ask(ReleaseCase release) {
        Severity allowed = release.demands().worstFinding();
        if (allowed == Severity.CRITICAL) {
            return List.of();
        }
        List<Finding> worse = release.result().findings().stream()
                .filter(finding -> finding.severity().compareTo(allowed) < 0)
                .filter(finding -> !release.demands().findings().containsKey(finding.rule()))
                .toList();
        Map<Boolean, List<String>> subjects = worse.stream()
                .collect(Collectors.partitioningBy(
                        release.excuses()::finding, Collectors.mapping(Finding::subject, Collectors.toList())));
        return List.of(release.reached("worst-finding", "none above " + allowed.label(), figure(worse))
                .of(false, subjects.getOrDefault(false, List.of()), subjects.getOrDefault(true, List.of())));
    }

    private static String figure(List<Finding> worse) {
        return worse.stream()
                .map(Finding::severity)
                .sorted()
                .findFirst()
                .map(worst -> worse.size() + ", the worst is " + worst.label())
                .orElse("0");
    }
}
