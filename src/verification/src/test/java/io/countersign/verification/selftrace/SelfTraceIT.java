package io.countersign.verification.selftrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Countersign says of itself what it says of others: a gap fails the build. */
class SelfTraceIT {

    /** Findings that may stay: not all code was promised to somebody, and the listener that records runs its own code all the time. */
    private static final Set<String> ALLOWED = Set.of("unclaimed-code", "borrowed-coverage");

    private static final SelfTrace TRACE = new SelfTrace();

    private static Command command = new Command(-1, "");
    private static JsonNode report = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void traceOurselves() throws Exception {
        command = TRACE.trace();
        report = JsonMapper.shared().readTree(Files.readString(TRACE.report().resolve("report.json")));
    }

    @Test
    void everyClaimNamesATestThatIsThere() {
        assertThat(TRACE.claimingTests())
                .isNotEmpty()
                .allMatch(test -> Stream.of(TracedModule.values())
                        .anyMatch(module -> !module.selectors(List.of(test)).isEmpty()));
    }

    @Test
    void theReportIsMade() {
        assertThat(command.exitCode()).as(command.log()).isZero();
        assertThat(TRACE.report().resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void everyRequirementAndWorkflowInForceIsVerified() {
        assertThat(inForce()).hasSizeGreaterThan(40);
        assertThat(inForce())
                .extracting(item ->
                        item.get("id").asString() + " " + item.get("verdict").asString())
                .allMatch(item -> item.endsWith(" verified"));
    }

    @Test
    void everyWorkflowIsWalked() {
        assertThat(report.get("workflows"))
                .isNotEmpty()
                .allMatch(workflow -> !workflow.get("walkedBy").isEmpty());
    }

    @Test
    void everyClaimIsEffective() {
        List<String> weak = new ArrayList<>();
        for (JsonNode item : inForce()) {
            for (JsonNode claim : item.get("claims")) {
                if (!claim.get("strength").asString().equals("effective")) {
                    weak.add(item.get("id") + " " + claim);
                }
            }
        }
        assertThat(weak).isEmpty();
    }

    @Test
    void nothingIsFoundThatWasDeclaredWrongOrDoesNotHold() {
        List<String> found = new ArrayList<>();
        for (JsonNode finding : report.get("findings")) {
            if (!ALLOWED.contains(finding.get("rule").asString())) {
                found.add(finding.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void footprintsAddUpToWhatJacocoSaw() {
        assertThat(report.at("/header/reconciliation/state").asString())
                .as(report.at("/header/reconciliation/message").asString())
                .isEqualTo("equal");
    }

    private static List<JsonNode> inForce() {
        List<JsonNode> items = new ArrayList<>();
        report.get("workflows").forEach(items::add);
        report.get("requirements").forEach(items::add);
        items.removeIf(item -> !item.get("status").asString().equals("approved"));
        return items;
    }
}
