package io.countersign.report.json;

import io.countersign.model.result.CodeResult;
import io.countersign.model.result.Finding;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.SourceResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WhoRan.TestShare;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Waived;
import java.util.Map;
import java.util.Optional;

/** Writes what was found: tests, code and findings. */
final class JsonFacts {

    private final JsonValues json;
    private final Map<String, TestShare> late;
    private final Waived waived;

    JsonFacts(JsonValues json, WhoRan whoRan, Waived waived) {
        this.json = json;
        this.waived = waived;
        this.late = whoRan.late();
    }

    void test(TestResult test) {
        json.object(() -> {
            json.text("id", test.id());
            json.text("name", test.name());
            json.text("outcome", test.outcome().label());
            json.optional(
                    "failure",
                    test.failure(),
                    failure -> json.object("failure", () -> {
                        json.text("type", failure.type());
                        json.text("message", failure.message());
                    }));
            json.text("reason", test.reason());
            json.number("durationMillis", Numbers.millis(test.durationNanos()));
            json.number("executions", test.executions());
            json.texts("claims", test.claims());
            json.text("attribution", test.attribution().label());
            json.object("footprint", () -> {
                json.number("classes", test.classes());
                json.number("probes", test.probes());
                json.text("digest", test.footprintDigest());
            });
            json.optional(
                    "late",
                    Optional.ofNullable(late.get(test.id())),
                    share -> json.object("late", () -> JsonWhoRan.size(share, json)));
            json.number("assertions", test.assertions());
            json.number("enteredAfterLastAssertion", test.enteredAfterLastAssertion());
            json.location(test.location());
        });
    }

    void code(CodeResult code) {
        json.object(() -> {
            json.text("name", code.name());
            json.coverage("codeCoverage", code.codeCoverage());
            json.coverage("requirementsBasedCoverage", code.requirementsBasedCoverage());
            json.array(
                    "classes",
                    code.classes(),
                    type -> json.object(() -> {
                        json.text("name", type.name());
                        json.coverage("codeCoverage", type.codeCoverage());
                        json.coverage("requirementsBasedCoverage", type.requirementsBasedCoverage());
                        json.texts("owners", type.owners());
                    }));
        });
    }

    void source(SourceResult source) {
        json.object(() -> {
            json.text("package", source.packageName());
            json.text("name", source.name());
            json.text("path", source.path());
            json.texts("classes", source.classes());
            json.rows("lines", source.lines(), JsonFacts::row);
        });
    }

    /** Numbers only: a report of many lines would be several times as large with the names of tests at each. */
    private static int[] row(LineResult line) {
        return new int[] {
            line.number(),
            line.instructions().covered(),
            line.instructions().total(),
            line.branches().covered(),
            line.branches().total(),
            line.requirementsBasedInstructions().covered(),
            line.requirementsBasedBranches().covered(),
            line.tests()
        };
    }

    void finding(Finding finding) {
        json.object(() -> {
            json.text("rule", finding.rule());
            json.text("severity", finding.severity().label());
            json.text("subject", finding.subject());
            json.text("message", finding.message());
            json.location(finding.location());
            json.text("nextStep", finding.nextStep());
            json.number("waiver", waived.number(finding));
        });
    }
}
