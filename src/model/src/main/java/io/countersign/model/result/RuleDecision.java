package io.countersign.model.result;

import java.util.List;
import java.util.Locale;

/**
 * One rule of the policy, asked of one group of items.
 *
 * @param rule its name as in the policy, such as {@code test-coverage}
 * @param group whom it was asked of, such as {@code critical items} or the name of the policy's own group
 * @param needed what the policy wants, such as {@code at least 90 %}
 * @param figure what is there, such as {@code 66.6 % (2 of 3)}
 * @param missing IDs of the items, or subjects of the findings, that stand in the way
 * @param waived those that would, had nobody waived them
 */
public record RuleDecision(
        String rule,
        String group,
        String needed,
        String figure,
        State state,
        List<String> missing,
        List<String> waived) {

    /** How the rule came out. */
    public enum State {
        PASSED,
        /** There was nothing to ask it of: neither passed nor failed. */
        EMPTY,
        /** Would have failed without waivers. */
        WAIVED,
        /** The policy only warns. */
        WARNED,
        FAILED;

        /** The word used in JSON and report. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RuleDecision {
        missing = List.copyOf(missing);
        waived = List.copyOf(waived);
    }
}
