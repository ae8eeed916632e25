package io.countersign.report.diff;

import io.countersign.model.declared.Criticality;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ComparedItem;
import io.countersign.model.diff.ComparedReport;
import io.countersign.model.diff.Comparison;
import io.countersign.model.diff.ItemState;
import io.countersign.report.json.JsonValues;
import io.countersign.report.json.PrettyJson;
import java.io.StringWriter;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The comparison for machines. Its schema is {@code docs/schema/diff.schema.json}. */
final class DiffJson {

    /** Names the schema, and with its last part the version of the format. */
    static final String SCHEMA = "https://countersign.io/schema/diff/1";

    private final JsonValues json;

    private DiffJson(JsonValues json) {
        this.json = json;
    }

    static String text(Comparison comparison) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = PrettyJson.writer().createGenerator(out)) {
            new DiffJson(new JsonValues(generator)).write(comparison);
        }
        return out + "\n";
    }

    private void write(Comparison comparison) {
        json.object(() -> {
            json.text("schema", SCHEMA);
            json.number("formatVersion", 1);
            json.text("state", comparison.state().label());
            json.text("message", comparison.sentence());
            report("base", comparison.base());
            report("head", comparison.head());
            json.array("changes", comparison.changes(), this::change);
            json.array("items", comparison.items(), this::item);
        });
    }

    private void report(String name, ComparedReport report) {
        json.object(name, () -> {
            json.text("toolVersion", report.toolVersion());
            json.text("createdAt", report.createdAt());
            json.optional(
                    "commit",
                    report.commit(),
                    commit -> json.object("commit", () -> {
                        json.text("id", commit.id());
                        json.flag("dirty", commit.dirty());
                    }));
            json.flag("verified", report.verified());
            json.text("release", report.release());
            json.text("decision", report.decision());
            json.counter("testCoverage", "verified", report.testCoverage());
            json.coverage("codeCoverage", report.codeCoverage());
            json.coverage("requirementsBasedCoverage", report.requirementsBasedCoverage());
            json.number("tests", report.tests());
            json.number("findings", report.findings());
        });
    }

    private void change(Change change) {
        json.object(() -> {
            json.text("kind", change.kind().label());
            json.text("trend", change.trend().label());
            json.flag("fails", change.fails());
            json.text("subject", change.subject());
            json.text("criticality", change.criticality().map(Criticality::label));
            json.text("base", change.base());
            json.text("head", change.head());
            json.text("message", change.message());
        });
    }

    private void item(ComparedItem item) {
        json.object(() -> {
            json.text("id", item.id());
            json.text("criticality", item.criticality().label());
            json.flag("gated", item.gated());
            state("base", item.base());
            state("head", item.head());
        });
    }

    private void state(String name, Optional<ItemState> side) {
        json.optional(
                name,
                side,
                state -> json.object(name, () -> {
                    json.text("title", state.title());
                    json.text("criticality", state.criticality().label());
                    json.text("status", state.status().label());
                    json.text("verdict", state.verdict().label());
                    json.coverage("codeCoverage", state.codeCoverage());
                    json.coverage("requirementsBasedCoverage", state.requirementsBasedCoverage());
                }));
    }
}
