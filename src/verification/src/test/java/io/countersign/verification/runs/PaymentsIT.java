package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code examples/payments}: the release that ships at 23:52, with every test green. */
class PaymentsIT {

    private static final Path EXAMPLE = Places.example("payments");
    private static final Path CLASSES = EXAMPLE.resolve("target/classes");

    @TempDir
    private static Path evidence;

    private static Ran ran;
    private static WrittenReport report;

    @BeforeAll
    static void runTheTests() throws IOException {
        ran = PaymentsExample.run(evidence);
        report = WrittenReport.in(evidence.resolve("report"));
    }

    @Test
    void saysNothingOnStandardErrorWhenAllIsWell() {
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void countsEveryTestAsPassed() {
        assertThat(report.at("/totals/tests/total").asInt()).isEqualTo(33);
        assertThat(report.at("/totals/tests/passed").asInt()).isEqualTo(33);
        assertThat(ran.out()).contains("33 of 33 tests\n").contains("  Tests               33: 33 passed\n");
    }

    @Test
    void saysInOneSentenceThatTheReleaseIsNotVerified() {
        assertThat(report.at("/release/verified").asBoolean()).isFalse();
        assertThat(report.at("/release/message").asString())
                .isEqualTo("1 of 2 workflows and 2 of 11 requirements are not verified, "
                        + "while 94.4 % of the lines of code ran.");
    }

    @Test
    void namesTheOneStepTheNearestTestMisses() {
        JsonNode workflow = report.workflow("WF-CROSS-BORDER");

        assertThat(workflow.get("verdict").asString()).isEqualTo("fragmented");
        assertThat(workflow.get("walkedBy")).isEmpty();
        assertThat(workflow.get("nearest").get("missing").toString()).isEqualTo("[\"retry\"]");
        assertThat(report.findings("fragmented-workflow", "WF-CROSS-BORDER")).hasSize(1);
    }

    @Test
    void verifiesTheWorkflowThatOneTestWalks() {
        assertThat(report.workflow("WF-DOMESTIC").get("verdict").asString()).isEqualTo("verified");
        assertThat(report.workflow("WF-DOMESTIC").get("walkedBy")).isNotEmpty();
    }

    @Test
    void seesThroughTheTestThatChecksItsOwnFake() {
        assertThat(report.requirement("REQ-LIMIT-1").get("verdict").asString()).isEqualTo("hollow");
        assertThat(report.findings("covered-not-verified", "REQ-LIMIT-1")).hasSize(1);
        assertThat(report.findings("hollow-claim", "REQ-LIMIT-1")).hasSize(1);
    }

    @Test
    void namesTheRequirementNobodyTests() {
        assertThat(report.requirement("REQ-EXPORT-1").get("verdict").asString()).isEqualTo("unclaimed");
    }

    @Test
    void namesTheIdThatWasMeantAndThePlaceOfTheMistypedOne() {
        List<JsonNode> findings = report.findings("unknown-id", "REQ-FARUD-1");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("message").asString()).contains("did you mean \"REQ-FRAUD-1\"");
        JsonNode location = findings.get(0).get("location");
        assertThat(location.get("file").asString()).isEqualTo("src/test/java/com/shop/fraud/MarketLimitsTest.java");
        assertThat(location.get("line").asInt()).isPositive();
    }

    @Test
    void leavesTheDraftOutOfEveryTotal() {
        assertThat(report.at("/totals/notInForce").asInt()).isEqualTo(1);
        assertThat(report.at("/totals/requirements/total").asInt()).isEqualTo(11);
        assertThat(report.at("/totals/testCoverage/total").asInt()).isEqualTo(13);
    }

    @Test
    void writesWhatTheSchemaSays() {
        assertThat(report.schemaErrors()).isEmpty();
    }

    @Test
    void saysItOnTheFirstScreen() {
        String body = report.html().substring(report.html().indexOf("<body"));
        assertThat(body.substring(0, body.indexOf("id=\"section:disagreements\"")))
                .contains("fragmented", "WF-CROSS-BORDER");
    }

    @Test
    void creditsEveryProbeToSomebody() {
        assertThat(report.at("/header/reconciliation/state").asString()).isEqualTo("equal");
        assertThat(report.at("/header/evidence/0/complete").asBoolean()).isTrue();
        assertThat(report.tests())
                .allMatch(test -> test.get("attribution").asString().equals("exact"));
    }

    @Test
    void leavesTheExecFileThatJacocoAloneWouldHaveLeft() throws IOException {
        Path stock = evidence.resolve("stock.exec");
        Properties order = new Properties();
        order.setProperty("scan", EXAMPLE.resolve("target/test-classes").toString());
        order.setProperty("include.class", StockAgent.TEST_CLASS);
        StockAgent.run(EXAMPLE, PaymentsExample.testClassPath(), "1.14.4", List.of(), order, stock);

        assertThat(ExecFile.probes(evidence.resolve("jacoco.exec")))
                .hasSizeGreaterThan(500)
                .isEqualTo(ExecFile.probes(stock));
        IBundleCoverage jacoco = ExecFile.coverage(stock, CLASSES);
        assertCounter("lines", jacoco.getLineCounter());
        assertCounter("branches", jacoco.getBranchCounter());
        assertCounter("methods", jacoco.getMethodCounter());
        assertThat(jacoco.getLineCounter().getCoveredRatio()).isGreaterThan(0.9);
    }

    private static void assertCounter(String name, ICounter jacoco) {
        JsonNode ours = report.at("/totals/codeCoverage/" + name);
        assertThat(ours.get("covered").asInt()).as(name).isEqualTo(jacoco.getCoveredCount());
        assertThat(ours.get("total").asInt()).as(name).isEqualTo(jacoco.getTotalCount());
    }

    static Stream<List<String>> surroundings() {
        return Stream.of(
                List.of(),
                List.of("-Duser.timezone=Pacific/Kiritimati"),
                List.of("-Duser.language=tr", "-Duser.country=TR"),
                List.of("-Duser.language=ar", "-Duser.country=EG", "-Dfile.encoding=ISO-8859-1"));
    }

    @ParameterizedTest
    @MethodSource("surroundings")
    void reportsTheSameBytesAgainWhereverItRuns(List<String> jvmArguments, @TempDir Path elsewhere) throws IOException {
        Path output = elsewhere.resolve("report");
        Ran again = Countersign.run(
                elsewhere,
                jvmArguments,
                List.of(
                        "report",
                        "--root",
                        EXAMPLE.toString(),
                        "--sources",
                        EXAMPLE.resolve("src/main/java").toString(),
                        "--evidence",
                        evidence.toString(),
                        "--output",
                        output.toString()));

        assertThat(again.exit()).as(again.toString()).isZero();
        assertThat(output.resolve("report.json")).hasSameBinaryContentAs(evidence.resolve("report/report.json"));
        assertThat(output.resolve("index.html")).hasSameBinaryContentAs(evidence.resolve("report/index.html"));
    }
}
