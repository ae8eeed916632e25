package io.countersign.report.json;

import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.WaiverDecision;
import io.countersign.report.format.Waived;

/** Writes what the gate says. */
final class JsonDecision {

    private JsonDecision() {}

    static void write(Result result, Waived waived, JsonValues json) {
        Decision decision = result.decision();
        json.object("decision", () -> {
            json.text("profile", decision.profile());
            json.text("asOf", decision.asOf().toString());
            json.text("state", decision.state().label());
            json.text("message", decision.sentence());
            json.array("rules", decision.rules(), rule -> rule(rule, json));
            json.array("waivers", decision.waivers(), waiver -> waiver(waiver, json));
            json.number("waivedFindings", waived.findings(result));
            json.number("waivedItems", waived.items(result));
        });
    }

    private static void rule(RuleDecision rule, JsonValues json) {
        json.object(() -> {
            json.text("rule", rule.rule());
            json.text("group", rule.group());
            json.text("needed", rule.needed());
            json.text("figure", rule.figure());
            json.text("state", rule.state().label());
            json.texts("missing", rule.missing());
            json.texts("waived", rule.waived());
        });
    }

    private static void waiver(WaiverDecision decided, JsonValues json) {
        Waiver waiver = decided.waiver();
        json.object(() -> {
            json.text("kind", Waived.kind(waiver));
            json.text("name", waiver.name());
            json.texts("items", waiver.items());
            json.text("reason", waiver.reason());
            json.text("owner", waiver.owner());
            json.text("approver", waiver.approver());
            json.text("ticket", waiver.ticket());
            json.text("date", waiver.date().toString());
            json.text("expires", waiver.expires().toString());
            json.location(waiver.location());
            json.text("state", decided.state().label());
            json.texts("excused", decided.excused());
            json.text("message", decided.message());
        });
    }
}
