package io.countersign.report.sarif;

import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.json.PrettyJson;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code report.sarif}: the findings as SARIF 2.1.0, within what the forges take. */
public final class SarifReport implements ReportFormat {

    /** Results at most: GitHub shows no more of one run. Findings come worst first, so the mildest are left out. */
    static final int RESULTS = 5_000;

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "report.sarif";
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        try (Writer out = folder.text(fileName())) {
            write(result, out);
        }
    }

    static void write(Result result, Writer out) throws IOException {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("$schema", SCHEMA);
        document.put("version", "2.1.0");
        ObjectNode run = document.putArray("runs").addObject();
        List<Finding> shown = result.findings().stream().limit(RESULTS).toList();
        SarifRules rules = SarifRules.of(shown);
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Countersign");
        driver.put("version", SarifText.line(result.header().toolVersion()));
        rules.write(driver.putArray("rules"));
        invocation(result, shown.size(), run);
        run.putObject("automationDetails").put("id", "countersign/");
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        SarifResults each = new SarifResults(result, rules);
        shown.forEach(finding -> each.write(finding, results.addObject()));
        PrettyJson.writer().writeValue(out, document);
        out.write('\n');
    }

    private static void invocation(Result result, int shown, ObjectNode run) {
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", true);
        int more = result.findings().size() - shown;
        if (more > 0) {
            ObjectNode notification =
                    invocation.putArray("toolExecutionNotifications").addObject();
            notification.put("level", "warning");
            notification.putObject("message").put("text", more + " more findings are in the report, and not here.");
        }
    }
}
