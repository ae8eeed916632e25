package io.countersign.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.EvidenceFiles;
import io.countersign.analysis.Tested;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the listener wrote down wins. */
final class ResultsBesideEvidenceTest {

    private static final String FEATURE = "[engine:cucumber]/[feature:fx]";

    @TempDir
    private Path root;

    private ReadResults project;

    @BeforeEach
    void project() {
        project = new ReadResults(root);
    }

    private static TestNode node(
            String id, String parent, String name, boolean test, TestSource source, Outcome outcome) {
        return new TestNode(
                id,
                parent.isEmpty() ? Optional.empty() : Optional.of(parent),
                name,
                test,
                Set.of(),
                source,
                List.of(Tested.execution(outcome, Footprint.none())));
    }

    private static List<Evidence> recorded(Outcome outcome) {
        return List.of(EvidenceFiles.finished(
                "a.evidence",
                node("[e]", "", "JUnit Jupiter", false, new TestSource.Unknown(), Outcome.PASSED),
                node(
                        "[e]/[c]",
                        "[e]",
                        "Converting money",
                        false,
                        new TestSource.Type("com.shop.FxTest"),
                        Outcome.PASSED),
                node(
                        "[e]/[c]/[t]",
                        "[e]/[c]",
                        "converts amounts",
                        true,
                        new TestSource.Method("com.shop.FxTest", "converts", List.of()),
                        outcome),
                node(FEATURE, "[e]", "Pay in yen", false, new TestSource.File("fx.feature", 1), Outcome.PASSED),
                node(
                        FEATURE + "/[scenario:3]",
                        FEATURE,
                        "A customer in Japan",
                        true,
                        new TestSource.File("fx.feature", 3),
                        outcome)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classname='com.shop.FxTest' name='converts'",
                "classname='com.shop.FxTest' name='converts()'",
                "classname='com.shop.FxTest' name='converts(String)[2]'",
                "classname='com.shop.FxTest' name='converts amounts'",
                "classname='Converting money' name='converts amounts'",
                "classname='Pay in yen' name='A customer in Japan'"
            })
    void addsNothingForATestThatTheEvidenceHas(String names) throws Exception {
        project.file("results.xml", "<testsuite><testcase " + names + "/></testsuite>");

        EvidenceFolder read = project.beside(recorded(Outcome.PASSED), "results.xml");

        assertThat(ReadResults.tests(read)).isEmpty();
        assertThat(read.leftOut()).containsExactly("1 result of results.xml is in the evidence already");
        assertThat(read.evidence()).allMatch(Evidence::complete);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classname='com.shop.FxTest' name='rounds'",
                "classname='com.shop.OtherTest' name='converts'",
                "classname='Pay in yen' name='A customer in Iran'"
            })
    void addsATestThatTheEvidenceDoesNotHave(String names) throws Exception {
        project.file("results.xml", "<testsuite><testcase " + names + "/></testsuite>");

        EvidenceFolder read = project.beside(recorded(Outcome.PASSED), "results.xml");

        assertThat(ReadResults.tests(read)).hasSize(1);
        assertThat(read.leftOut()).isEmpty();
    }

    @Test
    void namesATestByItsClassAlsoWhereTheEvidenceHasTheClass() throws Exception {
        project.file("results.xml", "<testsuite><testcase classname='com.shop.FxTest' name='rounds'/></testsuite>");

        assertThat(ReadResults.endings(ReadResults.tests(project.beside(recorded(Outcome.PASSED), "results.xml"))))
                .containsExactly("FxTest › rounds: passed");
    }

    @Test
    void callsTheEvidenceIncompleteWhereATestFailedThatPassedThere() throws Exception {
        project.file("results.xml", """
                <testsuite>
                  <testcase classname="com.shop.FxTest" name="converts"><failure/></testcase>
                  <testcase classname="com.shop.FxTest" name=""><error/></testcase>
                </testsuite>
                """);

        EvidenceFolder read = project.beside(recorded(Outcome.PASSED), "results.xml");

        assertThat(ReadResults.tests(read)).isEmpty();
        assertThat(ReadResults.missing(read))
                .containsExactly("results.xml says that 2 tests failed which passed in the evidence, such as"
                        + " com.shop.FxTest › converts: one of the two is not of this run");
        assertThat(read.evidence()).noneMatch(Evidence::complete);
    }

    @Test
    void seesNoContradictionWhereTheTestFailedInTheEvidenceToo() throws Exception {
        project.file(
                "results.xml",
                "<testsuite><testcase classname='com.shop.FxTest' name='converts'><failure/></testcase></testsuite>");

        assertThat(ReadResults.missing(project.beside(recorded(Outcome.FAILED), "results.xml")))
                .isEmpty();
    }

    @Test
    void seesNoContradictionWhereTheClassFailedInTheEvidenceToo() throws Exception {
        project.file("results.xml", """
                <testsuite>
                  <testcase classname="com.shop.FxTest" name=""><error/></testcase>
                  <testcase classname="com.shop.FxTest" name="converts"><error/></testcase>
                </testsuite>
                """);
        Evidence failed = EvidenceFiles.finished(
                "a.evidence",
                node("[c]", "", "FxTest", false, new TestSource.Type("com.shop.FxTest"), Outcome.FAILED),
                new TestNode(
                        "[c]/[t]",
                        Optional.of("[c]"),
                        "converts()",
                        true,
                        Set.of(),
                        new TestSource.Method("com.shop.FxTest", "converts", List.of()),
                        List.of()));

        EvidenceFolder read = project.beside(List.of(failed), "results.xml");

        assertThat(ReadResults.missing(read)).isEmpty();
        assertThat(read.leftOut()).containsExactly("1 result of results.xml is in the evidence already");
    }

    @Test
    void knowsTestsOfOpenTestReportingByTheirUniqueIdsInEachModule() throws Exception {
        Path file = project.file("open.xml", """
                <e:events xmlns="https://schemas.opentest4j.org/reporting/core/0.2.0"
                    xmlns:e="https://schemas.opentest4j.org/reporting/events/0.2.0" xmlns:junit="https://schemas.junit.org/open-test-reporting">
                  <e:started id="1" name="t"><metadata><junit:uniqueId>[e]/[c]/[t]</junit:uniqueId></metadata></e:started>
                  <e:finished id="1"><result status="SUCCESSFUL"/></e:finished>
                </e:events>
                """);
        List<Evidence> inModule = List.of(EvidenceFiles.finished(
                "a.evidence",
                node("[module:api]/[e]/[c]/[t]", "", "t", true, new TestSource.Unknown(), Outcome.PASSED)));

        EvidenceFolder read = Results.read(
                List.of(
                        new Results.Source("api", List.of(file), inModule),
                        new Results.Source("core", List.of(file), List.of())),
                root);

        assertThat(ReadResults.tests(read)).extracting(test -> test.id()).containsExactly("[module:core]/[e]/[c]/[t]");
        assertThat(read.leftOut()).containsExactly("1 result of open.xml is in the evidence already");
    }

    @Test
    void saysOfWhichTestsNobodyKnowsWhatTheyExecuted() throws Exception {
        project.file("results.xml", "<testsuite><testcase classname='com.shop.FxTest' name='rounds'/></testsuite>");

        assertThat(project.beside(recorded(Outcome.PASSED), "results.xml").evidence())
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.fromResults()).isTrue();
                    assertThat(evidence.problems())
                            .containsExactly(
                                    new Problem(
                                            Problem.RESULTS_ONLY,
                                            "",
                                            "How 1 test ended is known only from results.xml, so nobody knows what it executed"));
                });
    }
}
