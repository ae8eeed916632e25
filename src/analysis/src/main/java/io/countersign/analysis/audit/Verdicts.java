package io.countersign.analysis.audit;

import static io.countersign.analysis.audit.AuditJson.counter;
import static io.countersign.analysis.audit.AuditJson.coverage;
import static io.countersign.analysis.audit.AuditJson.each;
import static io.countersign.analysis.audit.AuditJson.texts;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.CodeResult.ClassResult;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Totals;
import io.countersign.model.result.WaiverDecision;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code verdicts.json}: everything of a result that can be derived again from the evidence, the requirements and the class files alone.
 * Where a test stands in the sources is therefore not in it, nor what git said.
 */
public final class Verdicts {

    /** Names the form, and with its last part the version. */
    public static final String SCHEMA = "https://countersign.io/schema/verdicts/1";

    private Verdicts() {}

    /** The record of a result. */
    public static ObjectNode of(Result result) {
        ObjectNode verdicts = AuditJson.object();
        verdicts.put("schema", SCHEMA).put("formatVersion", 1);
        verdicts.put("asOf", result.decision().asOf().toString());
        verdicts.putObject("release").put("verified", result.verified()).put("message", result.release());
        decision(result.decision(), verdicts.putObject("decision"));
        totals(result.totals(), verdicts.putObject("totals"));
        each(verdicts, "workflows", result.workflows(), VerdictItems::workflow);
        each(verdicts, "requirements", result.requirements(), VerdictItems::requirement);
        each(verdicts, "tests", result.tests(), Verdicts::test);
        each(
                verdicts,
                "classes",
                result.code().stream().flatMap(part -> part.classes().stream()).toList(),
                Verdicts::type);
        each(
                verdicts,
                "findings",
                result.findings(),
                (finding, node) -> node.put("rule", finding.rule())
                        .put("subject", finding.subject())
                        .put("severity", finding.severity().label()));
        return verdicts;
    }

    private static void decision(Decision decision, ObjectNode node) {
        node.put("profile", decision.profile())
                .put("state", decision.state().label())
                .put("sentence", decision.sentence());
        each(node, "rules", decision.rules(), Verdicts::rule);
        each(node, "waivers", decision.waivers(), Verdicts::waiver);
    }

    private static void rule(RuleDecision rule, ObjectNode node) {
        node.put("rule", rule.rule())
                .put("group", rule.group())
                .put("needed", rule.needed())
                .put("figure", rule.figure())
                .put("state", rule.state().label());
        texts(node, "missing", rule.missing());
        texts(node, "waived", rule.waived());
    }

    private static void waiver(WaiverDecision decision, ObjectNode node) {
        var waiver = decision.waiver();
        node.put("kind", waiver.kind().name().toLowerCase(Locale.ROOT)).put("name", waiver.name());
        texts(node, "items", waiver.items());
        node.put("reason", waiver.reason()).put("owner", waiver.owner()).put("approver", waiver.approver());
        waiver.ticket().ifPresent(ticket -> node.put("ticket", ticket));
        node.put("date", waiver.date().toString())
                .put("expires", waiver.expires().toString())
                .put("file", waiver.location().file())
                .put("line", waiver.location().line())
                .put("state", decision.state().label());
        texts(node, "excused", decision.excused());
    }

    private static void totals(Totals totals, ObjectNode node) {
        counter(node, "workflows", totals.workflows());
        counter(node, "requirements", totals.requirements());
        counter(node, "testCoverage", totals.testCoverage());
        coverage(node, "codeCoverage", totals.codeCoverage());
        coverage(node, "requirementsBasedCoverage", totals.requirementsBasedCoverage());
        ObjectNode tests = node.putObject("tests");
        for (Outcome outcome : Outcome.values()) {
            tests.put(outcome.label(), totals.tests().getOrDefault(outcome, 0));
        }
        node.put("notInForce", totals.notInForce());
    }

    /** Those that did not run are in it too. */
    private static void test(TestResult test, ObjectNode node) {
        node.put("id", test.id())
                .put("name", test.name())
                .put("outcome", test.outcome().label())
                .put("executions", test.executions())
                .put("attribution", test.attribution().label());
        texts(node, "claims", test.claims());
        node.putObject("footprint").put("classes", test.classes()).put("probes", test.probes());
        test.assertions().ifPresent(count -> node.put("assertions", count));
    }

    private static void type(ClassResult type, ObjectNode node) {
        node.put("name", type.name());
        coverage(node, "codeCoverage", type.codeCoverage());
        coverage(node, "requirementsBasedCoverage", type.requirementsBasedCoverage());
    }
}
