package io.countersign.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JunitXmlTest {

    private static final String SUREFIRE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" name="com.shop.FxTest" time="1.2"
                tests="4" errors="1" skipped="1" failures="1" flakes="0">
              <properties><property name="java.version" value="17"/></properties>
              <testcase name="converts" classname="com.shop.FxTest" time="0.25"/>
              <testcase name="rounds" classname="com.shop.FxTest" time="0.5">
                <failure message="expected 3" type="java.lang.AssertionError"><![CDATA[java.lang.AssertionError: expected 3
            	at com.shop.FxTest.rounds(FxTest.java:9)
            ]]></failure>
                <system-out><![CDATA[<skipped/>]]></system-out>
              </testcase>
              <testcase name="asks" classname="com.shop.FxTest" time="0">
                <error type="java.lang.IllegalStateException"><![CDATA[java.lang.IllegalStateException: no rates
            	at com.shop.FxTest.asks(FxTest.java:12)
            ]]></error>
              </testcase>
              <testcase name="later" classname="com.shop.FxTest" time="0"><skipped message="not yet"/></testcase>
            </testsuite>
            """;

    @TempDir
    private Path root;

    private ReadResults project;

    @BeforeEach
    void project() {
        project = new ReadResults(root);
    }

    private List<String> endings(String... cases) throws Exception {
        return ReadResults.endings(project.tests("<testsuite>" + String.join("", cases) + "</testsuite>"));
    }

    @Test
    void tellsFailuresErrorsAndSkippedTestsFromThoseThatPassed() throws Exception {
        assertThat(project.tests(SUREFIRE))
                .extracting(TestFact::name, TestFact::outcome, TestFact::failure, TestFact::reason)
                .containsExactly(
                        tuple(
                                "FxTest › asks",
                                Outcome.FAILED,
                                Optional.of(new Failure("java.lang.IllegalStateException", "no rates")),
                                "read from results.xml: no footprint"),
                        tuple(
                                "FxTest › converts",
                                Outcome.PASSED,
                                Optional.empty(),
                                "read from results.xml: no footprint"),
                        tuple("FxTest › later", Outcome.SKIPPED, Optional.empty(), "not yet"),
                        tuple(
                                "FxTest › rounds",
                                Outcome.FAILED,
                                Optional.of(new Failure("java.lang.AssertionError", "expected 3")),
                                "read from results.xml: no footprint"));
    }

    @Test
    void knowsNoFootprintAndCountsNoAssertions() throws Exception {
        assertThat(project.tests(SUREFIRE)).allSatisfy(test -> {
            assertThat(test.attribution()).isEqualTo(Attribution.UNMEASURED);
            assertThat(test.footprint().isEmpty()).isTrue();
            assertThat(test.assertions()).isEmpty();
        });
    }

    @Test
    void callsATestFlakyThatPassedOnlyWhenItWasRunAgain() throws Exception {
        assertThat(endings("""
                        <testcase classname="a.T" name="flaky"><flakyFailure message="x" type="E">trace
                          <stackTrace>x</stackTrace></flakyFailure><flakyError type="E"/></testcase>""", """
                        <testcase classname="a.T" name="broken"><failure message="x" type="E"/>
                          <rerunFailure message="x" type="E"/><rerunError type="E"/></testcase>""", """
                        <testcase classname="a.T" name="again"><rerunFailure message="x" type="E"/></testcase>"""))
                .containsExactly("T › again: flaky", "T › broken: failed", "T › flaky: flaky");
    }

    @Test
    void failsAllTestsOfAClassThatCouldNotBeSetUp() throws Exception {
        assertThat(endings(
                        "<testcase classname='a.T' name='passes'/>",
                        "<testcase classname='a.T' name=''><error message='no db' type='x.Down'/></testcase>",
                        "<testcase classname='a.U' name='a.U'><error message='no db' type='x.Down'/></testcase>"))
                .containsExactly("T › passes: failed", "U: failed");
    }

    @Test
    void countsSeveralCasesOfOneNameAsOneTestWithTheWorstOfTheirOutcomes() throws Exception {
        project.file("results.xml", """
                <testsuites>
                  <testsuite name="Checkout">
                    <testcase classname="Checkout" name="pays"/>
                    <testcase classname="Checkout" name="pays"><failure/></testcase>
                    <testcase classname="Checkout" name="pays"/>
                    <testcase classname="Checkout" name="ships"/>
                    <testcase classname="Checkout" name="ships"><skipped/></testcase>
                    <testcase classname="Checkout" name="asks"><flakyFailure/></testcase>
                    <testcase classname="Checkout" name="asks"/>
                    <testcase classname="Checkout" name="alone"/>
                  </testsuite>
                </testsuites>
                """);

        EvidenceFolder read = project.read("results.xml");

        assertThat(ReadResults.endings(ReadResults.tests(read)))
                .containsExactly(
                        "Checkout › alone: passed",
                        "Checkout › asks: flaky",
                        "Checkout › pays: failed",
                        "Checkout › ships: skipped");
        assertThat(read.leftOut())
                .containsExactly(
                        "which of 7 results is which, in results.xml: 3 names are that of several, such as Checkout › pays, and each"
                                + " counts as one test with the worst of their outcomes");
    }

    @Test
    void takesTheWorstOutcomeOfANameThatSeveralFilesShare() throws Exception {
        project.file(
                "reports/a.xml", "<testsuite><testcase classname='a.T' name='t'><failure/></testcase></testsuite>");
        project.file("reports/b.xml", "<testsuite><testcase classname='a.T' name='t'/></testsuite>");

        EvidenceFolder read = project.read("reports");

        assertThat(ReadResults.endings(ReadResults.tests(read))).containsExactly("T › t: failed");
        assertThat(read.leftOut())
                .singleElement()
                .asString()
                .startsWith("which of 2 results is which, in reports: one name is");
    }

    @Test
    void readsAFileOnceThatIsNamedTwice() throws Exception {
        project.file("reports/a.xml", "<testsuite><testcase classname='a.T' name='t'/></testsuite>");

        EvidenceFolder read = project.read("reports", "reports/a.xml", "reports/../reports");

        assertThat(ReadResults.endings(ReadResults.tests(read))).containsExactly("T › t: passed");
        assertThat(read.leftOut()).isEmpty();
        assertThat(ReadResults.missing(read)).isEmpty();
        assertThat(read.files()).extracting(file -> file.path()).containsExactly("reports/a.xml");
    }

    @Test
    void understandsOtherDialects() throws Exception {
        assertThat(ReadResults.endings(project.tests("""
                        <testsuites name="all">
                          <testsuite name="outer">
                            <testsuite name="inner"><testcase name="has no class"/></testsuite>
                            <testcase name="TEST_A" classname="Suite" status="notrun"/>
                            <testcase name="TEST_B" classname="Suite" status="run" result="suppressed"/>
                            <testcase name="TEST_C" classname="Suite" status="failed"/>
                            <testcase name="TEST_D" classname="Suite" status="run" result="completed"/>
                            <testcase name="converts()" classname="com.shop.FxTest"><properties><property name="a"/></properties></testcase>
                          </testsuite>
                        </testsuites>
                        """)))
                .containsExactly(
                        "Suite › TEST_A: skipped",
                        "Suite › TEST_B: skipped",
                        "Suite › TEST_C: failed",
                        "Suite › TEST_D: passed",
                        "FxTest › converts: passed",
                        "inner › has no class: passed");
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 250000000",
        "'1,234.5', 1234500000000",
        "'1,234,567', 1234567000000000",
        "12, 12000000000",
        "1.0E-4, 100000",
        "'', 0",
        "NaN, 0",
        "-1, 0",
        "'1.234,5', 0",
        "'12,34', 0",
        "99999999999999, 0",
        "1e99, 0"
    })
    void readsTimesWithSeparatorsOfThousands(String time, long nanos) throws Exception {
        assertThat(project.tests("<testsuite><testcase classname='a.T' name='t' time='" + time + "'/></testsuite>"))
                .extracting(TestFact::durationNanos)
                .containsExactly(nanos);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "com.shop.FxTest       | converts                | converts     | ''",
                "com.shop.FxTest       | converts()              | converts     | ''",
                "com.shop.FxTest$Inner | converts(String)[2]     | converts     | String",
                "com.shop.FxTest       | converts{String, int}[1]| converts     | String/int",
                "com.shop.FxTest       | converts(String[], int) | converts     | String[]/int",
                "com.shop.FxTest       | converts[1]             | converts     | ''",
                "com.shop.FxTest       | pays in yen             | pays in yen  | ''",
                "com.shop.FxTest       | pays (in yen) at once   | -            | -",
                "com.shop.FxTest       | [1] CH                  | -            | -"
            })
    void findsTheMethodInTheNameWhereItMayBeOne(String type, String name, String method, String types)
            throws Exception {
        TestSource expected = method == null
                ? new TestSource.Type(type)
                : new TestSource.Method(type, method, types.isEmpty() ? List.of() : List.of(types.split("/")));

        assertThat(project.tests("<testsuite><testcase classname='" + type + "' name='" + name + "'/></testsuite>"))
                .extracting(TestFact::source)
                .containsExactly(expected);
    }

    @Test
    void takesNothingForAClassThatIsNotCalledLikeOne() throws Exception {
        assertThat(project.tests("<testsuite><testcase classname='/etc/Pay in yen' name='t'/></testsuite>"))
                .extracting(TestFact::source, TestFact::name)
                .containsExactly(tuple(new TestSource.Unknown(), "/etc/Pay in yen › t"));
    }
}
