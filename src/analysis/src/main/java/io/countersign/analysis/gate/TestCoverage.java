package io.countersign.analysis.gate;

import io.countersign.model.result.Counter;
import io.countersign.model.result.RuleDecision;
import java.util.List;

/** So many percent of the items are verified. A waived one is never counted as verified: it is not asked at all. */
final class TestCoverage implements GroupRule {

    @Override
    public List<RuleDecision> ask(GroupCase group) {
        int minimum = group.demands().testCoverage();
        if (minimum == 0) {
            return List.of();
        }
        List<ItemInForce> open =
                group.items().stream().filter(item -> !item.verified()).toList();
        List<String> waived =
                GroupCase.ids(open.stream().filter(group.excuses()::item).toList());
        List<String> missing = GroupCase.ids(
                open.stream().filter(item -> !group.excuses().item(item)).toList());
        int verified = group.items().size() - open.size();
        Counter figure = new Counter(verified, group.items().size());
        Counter asked = new Counter(verified, verified + missing.size());
        Reached reached = group.reached("test-coverage", Wording.atLeast(minimum), Wording.percent(figure));
        if (figure.reaches(minimum)) {
            return List.of(reached.passed());
        }
        return List.of(
                !waived.isEmpty() && (asked.isEmpty() || asked.reaches(minimum))
                        ? reached.waived(waived)
                        : reached.failed(group.warns(), missing, waived));
    }
}
