package io.countersign.report.table;

import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.WaiverDecision;
import io.countersign.report.format.Waived;
import java.util.List;
import java.util.Optional;

/** What the gate asked, and what was waived, one a row. */
final class GateTables {

    private GateTables() {}

    static Table rules(Result result) {
        return Tables.table(
                "rules",
                List.of("rule", "group", "needed", "figure", "state", "missing", "waived"),
                () -> result.decision().rules().stream(),
                GateTables::rule);
    }

    private static Row rule(RuleDecision rule) {
        return new Row()
                .text(rule.rule())
                .text(rule.group())
                .text(rule.needed())
                .text(rule.figure())
                .text(rule.state().label())
                .texts(rule.missing())
                .texts(rule.waived());
    }

    static Table waivers(Result result) {
        return Tables.table(
                "waivers",
                Tables.columns(
                        List.of(
                                "state",
                                "kind",
                                "name",
                                "items",
                                "reason",
                                "owner",
                                "approver",
                                "ticket",
                                "date",
                                "expires",
                                "excused",
                                "message"),
                        Row.PLACE),
                () -> result.decision().waivers().stream(),
                GateTables::waiver);
    }

    private static Row waiver(WaiverDecision decided) {
        Waiver waiver = decided.waiver();
        return new Row()
                .text(decided.state().label())
                .text(Waived.kind(waiver))
                .text(waiver.name())
                .texts(waiver.items())
                .text(waiver.reason())
                .text(waiver.owner())
                .text(waiver.approver())
                .text(waiver.ticket())
                .text(waiver.date().toString())
                .text(waiver.expires().toString())
                .texts(decided.excused())
                .text(decided.message())
                .place(Optional.of(waiver.location()));
    }
}
