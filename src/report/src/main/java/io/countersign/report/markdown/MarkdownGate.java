package io.countersign.report.markdown;

import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Decision;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.WaiverDecision;
import io.countersign.report.format.GateWords;
import io.countersign.report.format.Waived;
import java.util.List;

/** The rules of the gate and the waivers, a table of each. */
final class MarkdownGate {

    private static final int ROWS = 50;
    private static final int NAMES = 5;

    private MarkdownGate() {}

    static void write(Decision decision, BoundedText out) {
        rules(decision, out);
        waivers(decision.waivers(), out);
    }

    private static void rules(Decision decision, BoundedText out) {
        if (decision.rules().isEmpty()) {
            return;
        }
        out.table(
                "Rules of the gate, " + MarkdownText.of(GateWords.basis(decision)),
                "State",
                "Rule",
                "Asked of",
                "Needed",
                "Found",
                "In the way");
        GateWords.worstFirst(decision.rules()).stream()
                .limit(ROWS)
                .forEach(rule -> out.row(
                        state(rule),
                        MarkdownText.of(rule.rule()),
                        MarkdownText.of(rule.group()),
                        MarkdownText.of(rule.needed()),
                        MarkdownText.of(rule.figure()),
                        names(rule)));
        out.more(decision.rules().size() - ROWS, "rules");
    }

    private static String state(RuleDecision rule) {
        return rule.state() == RuleDecision.State.FAILED
                ? "**" + rule.state().label() + "**"
                : rule.state().label();
    }

    private static String names(RuleDecision rule) {
        String missing = MarkdownText.of(GateWords.names(rule.missing(), NAMES));
        return rule.waived().isEmpty()
                ? missing
                : missing + (missing.isEmpty() ? "" : "; ") + "_" + Waived.WORD + "_ "
                        + MarkdownText.of(GateWords.names(rule.waived(), NAMES));
    }

    private static void waivers(List<WaiverDecision> waivers, BoundedText out) {
        if (waivers.isEmpty()) {
            return;
        }
        out.table("Waivers", "State", "Waives", "Of", "Until", "Why");
        waivers.stream().limit(ROWS).forEach(one -> {
            Waiver waiver = one.waiver();
            out.row(
                    one.state().label(),
                    MarkdownText.of(Waived.what(waiver)),
                    MarkdownText.of(GateWords.names(waiver.items(), NAMES)),
                    waiver.expires().toString(),
                    MarkdownText.of(waiver.reason() + " (" + Waived.people(waiver) + "). " + one.message()));
        });
        out.more(waivers.size() - ROWS, "waivers");
    }
}
