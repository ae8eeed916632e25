package io.countersign.model.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What the gate says of the release, by the project's policy.
 *
 * @param profile name of the policy's profile
 * @param asOf the day that waivers and proofs were held against
 * @param sentence why, one sentence
 * @param rules every rule that was asked, passed ones too, in the policy's order
 * @param waivers every waiver, in the order of declaration
 */
public record Decision(
        String profile,
        LocalDate asOf,
        State state,
        String sentence,
        List<RuleDecision> rules,
        List<WaiverDecision> waivers) {

    /** What the gate can say. */
    public enum State {
        PASSED,
        FAILED,
        /** No test, or no item in force: a failure of its own. */
        NOTHING_MEASURED;

        /** The word used in JSON and report. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Decision {
        rules = List.copyOf(rules);
        waivers = List.copyOf(waivers);
    }

    /** Before the gate is asked, which is never a yes. */
    public static Decision none(LocalDate asOf) {
        return new Decision("", asOf, State.NOTHING_MEASURED, "The gate was not asked.", List.of(), List.of());
    }

    /** Whether the release may go on. */
    public boolean passed() {
        return state == State.PASSED;
    }
}
