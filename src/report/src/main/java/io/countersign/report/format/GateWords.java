package io.countersign.report.format;

import io.countersign.model.result.Decision;
import io.countersign.model.result.RuleDecision;
import java.util.Comparator;
import java.util.List;

/** What the outputs say of the gate. */
public final class GateWords {

    private GateWords() {}

    /** What the gate says and why, the same in every output. */
    public static String sentence(Decision decision) {
        return (decision.passed() ? "The gate says yes. " : "The gate says no. ") + decision.sentence();
    }

    /** {@code passed}, {@code failed} or {@code nothing measured}. */
    public static String word(Decision decision) {
        return decision.state().label().replace('-', ' ');
    }

    /** By which profile, and as of which day. */
    public static String basis(Decision decision) {
        return (decision.profile().isEmpty() ? "" : "profile " + decision.profile() + ", ") + "as of "
                + decision.asOf();
    }

    /** The rules as a reader wants them: those that failed first, then what is warned of, what is waived, what passed. */
    public static List<RuleDecision> worstFirst(List<RuleDecision> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(RuleDecision::state).reversed())
                .toList();
    }

    /** {@code REQ-1, REQ-2 and 3 more}. */
    public static String names(List<String> names, int limit) {
        String shown =
                String.join(", ", names.stream().limit(limit).map(Visible::line).toList());
        return names.size() > limit ? shown + " and " + (names.size() - limit) + " more" : shown;
    }
}
