package io.countersign.report.json;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ModuleResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Totals;
import io.countersign.report.format.Tally;
import java.util.Map;

/** Writes the numbers of the first screen. */
final class JsonTotals {

    private JsonTotals() {}

    static void write(Result result, JsonValues json) {
        Totals totals = result.totals();
        json.object("totals", () -> {
            json.counter("workflows", "verified", totals.workflows());
            json.counter("requirements", "verified", totals.requirements());
            json.counter("testCoverage", "verified", totals.testCoverage());
            json.coverage("codeCoverage", totals.codeCoverage());
            json.coverage("requirementsBasedCoverage", totals.requirementsBasedCoverage());
            tests(totals.tests(), json);
            json.object(
                    "requirementsByVerdict",
                    () -> Tally.requirements(result).forEach((verdict, count) -> json.number(verdict.label(), count)));
            json.object(
                    "findingsBySeverity",
                    () -> Tally.findings(result).forEach((severity, count) -> json.number(severity.label(), count)));
            json.number("notInForce", totals.notInForce());
        });
    }

    static void module(ModuleResult module, JsonValues json) {
        json.object(() -> {
            json.text("name", module.name());
            json.coverage("codeCoverage", module.codeCoverage());
            json.coverage("requirementsBasedCoverage", module.requirementsBasedCoverage());
            tests(module.tests(), json);
        });
    }

    private static void tests(Map<Outcome, Integer> tests, JsonValues json) {
        json.object("tests", () -> {
            json.number(
                    "total", tests.values().stream().mapToInt(Integer::intValue).sum());
            for (Outcome outcome : Outcome.values()) {
                json.number(outcome.label(), tests.getOrDefault(outcome, 0));
            }
        });
    }
}
