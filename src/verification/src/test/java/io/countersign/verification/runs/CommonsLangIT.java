package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jacoco.core.analysis.IBundleCoverage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Apache Commons Lang as it was released, with the requirements of {@code examples/commons-lang3}. Not all of its tests: those of
 * packages that do the same in every run, so that two runs can be compared probe for probe.
 */
class CommonsLangIT {

    private static final Path EXAMPLE = Places.example("commons-lang3");
    private static final Path LIBRARY = Places.jar("commons-lang3-3.17.0");
    private static final Path TESTS = Places.jar("commons-lang3-3.17.0-tests");
    private static final List<String> PACKAGES = List.of(
            "org.apache.commons.lang3.math", "org.apache.commons.lang3.mutable", "org.apache.commons.lang3.tuple");
    private static final List<Path> CLASS_PATH = List.of(
            TESTS,
            LIBRARY,
            Places.jar("junit-jupiter-api-5.11.4"),
            Places.jar("junit-jupiter-engine-5.11.4"),
            Places.jar("junit-jupiter-params-5.11.4"),
            Places.jar("junit-platform-commons-1.11.4"),
            Places.jar("junit-platform-engine-1.11.4"),
            Places.jar("opentest4j-1.3.0"),
            Places.jar("hamcrest-2.2"));

    @TempDir
    private static Path evidence;

    private static Ran ran;
    private static WrittenReport report;

    @BeforeAll
    static void runTheTests() {
        ran = Countersign.run(
                EXAMPLE,
                "run",
                "--test-classpath",
                Jvm.classPath(CLASS_PATH),
                "--classes",
                LIBRARY.toString(),
                "--evidence",
                evidence.toString(),
                "-p",
                PACKAGES.get(0),
                "-p",
                PACKAGES.get(1),
                "-p",
                PACKAGES.get(2));
        assertThat(ran.exit()).as(ran.toString()).isZero();
        report = WrittenReport.in(evidence.resolve("report"));
    }

    @Test
    void runsHundredsOfTestsAndAllPass() {
        assertThat(report.at("/totals/tests/total").asInt()).isGreaterThan(250);
        assertThat(report.at("/totals/tests/passed").asInt())
                .isEqualTo(report.at("/totals/tests/total").asInt());
    }

    @Test
    void readsClaimsOnTestsNobodyHereMayEdit() {
        assertThat(verdict("LANG-FRACTION")).isEqualTo("verified");
        assertThat(verdict("LANG-MUTABLE")).isEqualTo("verified");
        assertThat(verdict("LANG-EVENT")).isEqualTo("unclaimed");
        // Its claim names a test that was not among those that ran, which is a finding of its own.
        assertThat(verdict("LANG-RANGE")).isEqualTo("not-run");
        assertThat(report.messages("not-run-claim").toString()).contains("org.apache.commons.lang3.RangeTest");
    }

    private static String verdict(String id) {
        return report.requirement(id).get("verdict").asString();
    }

    @Test
    void creditsEveryProbeToSomebody() {
        assertThat(report.at("/header/reconciliation/state").asString()).isEqualTo("equal");
        assertThat(report.tests())
                .allMatch(test -> test.get("attribution").asString().equals("exact"));
        assertThat(report.schemaErrors()).isEmpty();
    }

    @Test
    void leavesTheExecFileThatJacocoAloneWouldHaveLeft() {
        Path stock = evidence.resolve("stock.exec");
        Properties order = new Properties();
        order.setProperty("select.package", String.join("\n", PACKAGES));
        order.setProperty("include.class", StockAgent.TEST_CLASS);
        StockAgent.run(EXAMPLE, CLASS_PATH, "1.11.4", List.of(), order, stock);

        assertThat(ExecFile.probes(evidence.resolve("jacoco.exec")))
                .hasSizeGreaterThan(150)
                .isEqualTo(ExecFile.probes(stock));
        IBundleCoverage jacoco = ExecFile.coverage(stock, LIBRARY);
        JsonNode ours = report.at("/totals/codeCoverage");
        assertThat(ours.at("/lines/covered").asInt())
                .isEqualTo(jacoco.getLineCounter().getCoveredCount());
        assertThat(ours.at("/lines/total").asInt())
                .isEqualTo(jacoco.getLineCounter().getTotalCount());
        assertThat(ours.at("/branches/covered").asInt())
                .isEqualTo(jacoco.getBranchCounter().getCoveredCount());
    }
}
