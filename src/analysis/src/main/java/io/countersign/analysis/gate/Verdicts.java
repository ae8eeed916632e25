package io.countersign.analysis.gate;

import io.countersign.analysis.policy.AllowedVerdicts;
import io.countersign.model.result.RuleDecision;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every item has one of the verdicts the policy allows. */
final class Verdicts implements GroupRule {

    @Override
    public List<RuleDecision> ask(GroupCase group) {
        AllowedVerdicts allowed = group.demands().verdicts();
        if (allowed.any()) {
            return List.of();
        }
        Map<Boolean, List<ItemInForce>> others = group.items().stream()
                .filter(item -> !allowed.allows(item.verdict()))
                .collect(Collectors.partitioningBy(group.excuses()::item));
        List<String> missing = GroupCase.ids(others.getOrDefault(false, List.of()));
        List<String> waived = GroupCase.ids(others.getOrDefault(true, List.of()));
        int all = group.items().size();
        return List.of(group.reached("verdicts", allowed.text(), Wording.of(all - missing.size() - waived.size(), all))
                .of(group.warns(), missing, waived));
    }
}
