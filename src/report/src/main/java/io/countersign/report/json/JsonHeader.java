package io.countersign.report.json;

import io.countersign.model.result.Header;
import java.time.Instant;

/** Writes where the report comes from. */
final class JsonHeader {

    private final JsonValues json;

    JsonHeader(JsonValues json) {
        this.json = json;
    }

    void write(Header header) {
        json.object("header", () -> {
            json.text("toolVersion", header.toolVersion());
            json.text("createdAt", header.createdAt().map(Instant::toString));
            json.optional(
                    "commit",
                    header.commit(),
                    commit -> json.object("commit", () -> {
                        json.text("id", commit.id());
                        json.flag("dirty", commit.dirty());
                    }));
            json.object("environment", () -> header.environment().forEach(json::text));
            json.array(
                    "inputs",
                    header.inputs(),
                    input -> json.object(() -> {
                        json.text("path", input.path());
                        json.text("sha256", input.sha256());
                    }));
            json.array("evidence", header.evidence(), this::evidence);
            json.texts("leftOut", header.leftOut());
            json.object("reconciliation", () -> {
                json.text("state", header.reconciliation().state());
                json.text("message", header.reconciliation().message());
                json.text("writer", header.reconciliation().writer());
            });
        });
    }

    private void evidence(Header.EvidenceRow row) {
        json.object(() -> {
            json.text("file", row.file());
            json.text("runId", row.runId());
            json.number("tests", row.tests());
            json.flag("measured", row.measured());
            json.flag("complete", row.complete());
        });
    }
}
