package io.countersign.analysis.signing;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleEntry;
import io.countersign.analysis.bundle.Content;
import io.countersign.model.declared.Status;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Header;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is said of a release, for tools that read in-toto statements: how its tests ended, and which verdicts follow. */
public final class Statements {

    /** The entries that hold statements are in this folder. */
    public static final String FOLDER = "statements/";

    /** How the tests ended, as the in-toto project defines it. */
    public static final String TEST_RESULT = "https://in-toto.io/attestation/test-result/v0.1";

    /** Which verdicts follow; docs/bundle.md defines it. */
    public static final String VERDICTS = "https://countersign.io/attestation/verdicts/v0.1";

    private static final String SUFFIX = ".json";

    private Statements() {}

    /**
     * The entries of a bundle that hold the statements, by their names. They are about the commit, where it is known; who signs makes them
     * be about the bundle too, whose digest cannot stand inside of it.
     */
    public static SortedMap<String, Content> of(Result result) {
        List<Statement.Subject> commit = result.header().commit().map(Header.Commit::id).stream()
                .map(Statement.Subject::commit)
                .toList();
        SortedMap<String, Content> entries = new TreeMap<>();
        entries.put(
                FOLDER + "test-result" + SUFFIX,
                Content.of(new Statement(commit, TEST_RESULT, testResult(result)).bytes()));
        entries.put(
                FOLDER + "verdicts" + SUFFIX, Content.of(new Statement(commit, VERDICTS, verdicts(result)).bytes()));
        return entries;
    }

    /** The statements that a bundle holds, by the words their entries are named with; entries that are none are left out. */
    static SortedMap<String, Statement> in(Bundle bundle) {
        SortedMap<String, Statement> statements = new TreeMap<>();
        bundle.entries().stream()
                .map(BundleEntry::name)
                .filter(name -> name.startsWith(FOLDER) && name.endsWith(SUFFIX))
                .forEach(name -> Statement.read(bundle.bytes(name))
                        .ifPresent(statement -> statements.put(
                                name.substring(FOLDER.length(), name.length() - SUFFIX.length()), statement)));
        return statements;
    }

    private static JsonNode testResult(Result result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode passed = JsonNodeFactory.instance.arrayNode();
        ArrayNode warned = JsonNodeFactory.instance.arrayNode();
        ArrayNode failed = JsonNodeFactory.instance.arrayNode();
        for (TestResult test : result.tests()) {
            list(test.outcome(), passed, warned, failed).add(test.id());
        }
        boolean nothing = result.tests().isEmpty();
        json.put("result", nothing || !failed.isEmpty() ? "FAILED" : warned.isEmpty() ? "PASSED" : "WARNED");
        ArrayNode configuration = json.putArray("configuration");
        result.header()
                .inputs()
                .forEach(input -> configuration
                        .addObject()
                        .put("name", input.path())
                        .putObject("digest")
                        .put("sha256", input.sha256()));
        json.set("passedTests", passed);
        json.set("warnedTests", warned);
        json.set("failedTests", failed);
        return json;
    }

    /** What did not end did not pass; what was left out on purpose is worth a warning. */
    private static ArrayNode list(Outcome outcome, ArrayNode passed, ArrayNode warned, ArrayNode failed) {
        return switch (outcome) {
            case PASSED -> passed;
            case ABORTED, SKIPPED -> warned;
            case FAILED, UNFINISHED, NOT_REACHED -> failed;
        };
    }

    private static JsonNode verdicts(Result result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("toolVersion", result.header().toolVersion());
        json.put("release", result.release());
        json.putObject("decision")
                .put("state", result.decision().state().label())
                .put("profile", result.decision().profile())
                .put("asOf", result.decision().asOf().toString())
                .put("sentence", result.decision().sentence());
        Counter coverage = result.totals().testCoverage();
        json.putObject("testCoverage").put("verified", coverage.covered()).put("total", coverage.total());
        ArrayNode workflows = json.putArray("workflows");
        for (WorkflowResult one : result.workflows()) {
            verdict(
                    workflows,
                    one.workflow().id(),
                    one.verdict(),
                    one.workflow().status() == Status.APPROVED);
        }
        ArrayNode requirements = json.putArray("requirements");
        for (RequirementResult one : result.requirements()) {
            verdict(
                    requirements,
                    one.requirement().id(),
                    one.verdict(),
                    one.requirement().status() == Status.APPROVED);
        }
        ArrayNode findings = json.putArray("findings");
        result.findings()
                .forEach(finding -> findings.addObject()
                        .put("rule", finding.rule())
                        .put("subject", finding.subject())
                        .put("severity", finding.severity().label()));
        return json;
    }

    private static void verdict(ArrayNode items, String id, Verdict verdict, boolean inForce) {
        items.addObject().put("id", id).put("verdict", verdict.label()).put("inForce", inForce);
    }
}
