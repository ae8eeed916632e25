package io.countersign.analysis.gate;

import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Finding;
import io.countersign.model.result.WaiverDecision;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the waivers excuse.
 *
 * @param waivers every waiver, in the order of declaration
 * @param items IDs of items against which nothing is held
 * @param byRule by the name of a rule, the subjects of findings and the IDs of items against which it is not held
 */
record Excuses(List<WaiverDecision> waivers, Set<String> items, Map<String, Set<String>> byRule) {

    static Excuses of(List<WaiverDecision> waivers) {
        Set<String> items = new HashSet<>();
        Map<String, Set<String>> byRule = new HashMap<>();
        for (WaiverDecision one : waivers) {
            if (one.state() == WaiverDecision.State.USED && one.waiver().kind() == Waiver.Kind.VERDICT) {
                items.addAll(one.excused());
            } else if (one.state() == WaiverDecision.State.USED) {
                byRule.computeIfAbsent(one.waiver().name(), first -> new HashSet<>())
                        .addAll(one.excused());
            }
        }
        return new Excuses(waivers, items, byRule);
    }

    /** Whether nothing is held against the item. */
    boolean item(ItemInForce item) {
        return items.contains(item.id());
    }

    /** Whether this rule is not held against the item. */
    boolean item(ItemInForce item, String rule) {
        return subject(rule, item.id());
    }

    boolean finding(Finding finding) {
        return subject(finding.rule(), finding.subject());
    }

    private boolean subject(String rule, String subject) {
        return items.contains(subject) || byRule.getOrDefault(rule, Set.of()).contains(subject);
    }
}
