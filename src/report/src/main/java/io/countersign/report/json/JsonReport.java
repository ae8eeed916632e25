package io.countersign.report.json;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.format.Waived;
import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;

/** {@code report.json}: everything the page says, for machines. Its schema is {@code docs/schema/report.schema.json}. */
public final class JsonReport implements ReportFormat {

    /** Names the schema, and with its last part the version of the format. */
    public static final String SCHEMA = "https://countersign.io/schema/report/1";

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        try (Writer out = folder.text(fileName())) {
            write(result, out);
        }
    }

    static void write(Result result, Writer out) throws IOException {
        Waived waived = Waived.of(result);
        try (JsonGenerator generator = PrettyJson.writer().createGenerator(out)) {
            JsonValues json = new JsonValues(generator);
            json.object(() -> {
                json.text("schema", SCHEMA);
                json.number("formatVersion", 1);
                json.object("release", () -> {
                    json.flag("verified", result.verified());
                    json.text("message", result.release());
                });
                JsonDecision.write(result, waived, json);
                new JsonHeader(json).write(result.header());
                JsonTotals.write(result, json);
                json.array("modules", result.modules(), module -> JsonTotals.module(module, json));
                JsonItems items = new JsonItems(json, waived);
                json.array("workflows", result.workflows(), items::workflow);
                json.array("requirements", result.requirements(), items::requirement);
                JsonProofs.write(result, json);
                JsonFacts facts = new JsonFacts(json, result.whoRan(), waived);
                json.array("tests", result.tests(), facts::test);
                json.array("code", result.code(), facts::code);
                json.array("sources", result.sources(), facts::source);
                JsonWhoRan.write(result.whoRan(), json);
                json.array("findings", result.findings(), facts::finding);
            });
        }
        out.write('\n');
    }
}
