package io.countersign.analysis.gate;

import io.countersign.model.result.RuleDecision;
import java.util.List;

/**
 * How far a rule was met.
 *
 * @param needed what the policy wants
 * @param figure what is there
 */
record Reached(String rule, String group, String needed, String figure) {

    RuleDecision passed() {
        return decision(RuleDecision.State.PASSED, List.of(), List.of());
    }

    RuleDecision empty() {
        return decision(RuleDecision.State.EMPTY, List.of(), List.of());
    }

    RuleDecision waived(List<String> waived) {
        return decision(RuleDecision.State.WAIVED, List.of(), waived);
    }

    /** @param warns whether the policy only warns */
    RuleDecision failed(boolean warns, List<String> missing, List<String> waived) {
        return decision(warns ? RuleDecision.State.WARNED : RuleDecision.State.FAILED, missing, waived);
    }

    /** Passed when nothing stands in the way, waived when only what is excused does. */
    RuleDecision of(boolean warns, List<String> missing, List<String> waived) {
        if (!missing.isEmpty()) {
            return failed(warns, missing, waived);
        }
        return waived.isEmpty() ? passed() : waived(waived);
    }

    private RuleDecision decision(RuleDecision.State state, List<String> missing, List<String> waived) {
        return new RuleDecision(rule, group, needed, figure, state, distinct(missing), distinct(waived));
    }

    private static List<String> distinct(List<String> names) {
        return names.stream().distinct().toList();
    }
}
