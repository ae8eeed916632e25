package io.countersign.analysis.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.analysis.EvidenceFiles;
import io.countersign.analysis.Tested;
import io.countersign.analysis.claims.TestMarks;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestsTest {

    private static final TestNode ENGINE = new TestNode(
            "[e]", Optional.empty(), "JUnit Jupiter", false, Set.of(), new TestSource.Unknown(), List.of());
    private static final TestSource CLASS = new TestSource.Type("com.shop.FxTest");
    private static final TestSource METHOD = new TestSource.Method("com.shop.FxTest", "converts", List.of());

    private static TestNode container(Execution... executions) {
        return new TestNode("[c]", Optional.of("[e]"), "FxTest", false, Set.of(), CLASS, List.of(executions));
    }

    private static TestNode test(Execution... executions) {
        return test("[t]", "[c]", METHOD, executions);
    }

    private static TestNode test(String id, String parent, TestSource source, Execution... executions) {
        return new TestNode(id, Optional.of(parent), "converts()", true, Set.of(), source, List.of(executions));
    }

    private static TestNode factory(Execution... executions) {
        return new TestNode("[f]", Optional.of("[c]"), "makesTests()", false, Set.of(), METHOD, List.of(executions));
    }

    private static Execution ended(Outcome outcome) {
        return Tested.execution(outcome, Footprint.none());
    }

    private static Execution ended(Outcome outcome, String reason) {
        return new Execution(
                outcome, Optional.empty(), reason, 0, Attribution.EXACT, Footprint.none(), Optional.empty());
    }

    private static Execution threw(String message) {
        return new Execution(
                Outcome.FAILED,
                Optional.of(new Failure("java.lang.Error", message)),
                "",
                0,
                Attribution.EXACT,
                Footprint.none(),
                Optional.empty());
    }

    private static List<TestFact> join(TestNode... nodes) {
        return join(EvidenceFiles.finished("a.evidence", nodes));
    }

    private static List<TestFact> join(Evidence... evidence) {
        return Tests.join(List.of(evidence), TestCode.of(TestMarks.of(List.of()), UnaryOperator.identity()));
    }

    private static Execution[] executions(String outcomes) {
        return Stream.of(outcomes.split(" "))
                .map(name -> ended(Outcome.valueOf(name)))
                .toArray(Execution[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, PASSED, false",
        "FAILED, FAILED, false",
        "FAILED PASSED, PASSED, true",
        "FAILED FAILED PASSED, PASSED, true",
        "PASSED FAILED, FAILED, false",
        "PASSED PASSED, PASSED, false",
        "ABORTED PASSED, PASSED, false",
        "FAILED SKIPPED, SKIPPED, false",
        "PASSED UNFINISHED, UNFINISHED, false"
    })
    void takesTheLastExecutionOfATest(String outcomes, Outcome outcome, boolean flaky) {
        assertThat(join(ENGINE, container(ended(Outcome.PASSED)), test(executions(outcomes))))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.outcome()).isEqualTo(outcome);
                    assertThat(test.flaky()).isEqualTo(flaky);
                    assertThat(test.executions()).hasSize(outcomes.split(" ").length);
                });
    }

    @ParameterizedTest
    @CsvSource({
        // container, test, outcome, flaky
        "FAILED, PASSED, FAILED, false",
        "FAILED PASSED, PASSED, PASSED, true",
        "PASSED FAILED, PASSED, FAILED, false",
        "FAILED, '', FAILED, false",
        "FAILED PASSED, '', NOT_REACHED, false",
        "SKIPPED, '', SKIPPED, false",
        "ABORTED, '', SKIPPED, false",
        "SKIPPED PASSED, PASSED, PASSED, false",
        "ABORTED, PASSED, PASSED, false",
        "FAILED, ABORTED, ABORTED, false",
        "FAILED, SKIPPED, SKIPPED, false",
        "PASSED, '', NOT_REACHED, false",
        "'', '', NOT_REACHED, false",
        "UNFINISHED, PASSED, PASSED, false",
        "UNFINISHED, UNFINISHED, UNFINISHED, false",
        "UNFINISHED, '', NOT_REACHED, false"
    })
    void letsAContainerFailOrSkipItsTests(String container, String test, Outcome outcome, boolean flaky) {
        List<TestFact> tests = join(
                ENGINE,
                container(container.isEmpty() ? new Execution[0] : executions(container)),
                test(test.isEmpty() ? new Execution[0] : executions(test)));

        assertThat(tests).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo(outcome);
            assertThat(one.flaky()).isEqualTo(flaky);
        });
    }

    @Test
    void saysWhatAContainerDidToItsTests() {
        assertThat(reason(container(threw("no database")), test()))
                .isEqualTo("its container FxTest failed (Error: no database) before it");
        assertThat(reason(container(threw("cannot close")), test(ended(Outcome.PASSED))))
                .isEqualTo("it passed, but its container FxTest failed (Error: cannot close)");
        assertThat(reason(container(ended(Outcome.SKIPPED, "on Windows")), test()))
                .isEqualTo("its container FxTest was skipped (on Windows)");
        assertThat(reason(container(ended(Outcome.ABORTED)), test())).isEqualTo("its container FxTest was skipped");
        assertThat(reason(container(ended(Outcome.PASSED)), test())).isEqualTo("no test JVM reached it");
        assertThat(reason(container(), test(ended(Outcome.SKIPPED, "disabled"))))
                .isEqualTo("disabled");
    }

    private static String reason(TestNode... nodes) {
        TestNode[] all = Stream.concat(Stream.of(ENGINE), Arrays.stream(nodes)).toArray(TestNode[]::new);
        return join(all).get(0).reason();
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, FAILED, ''",
        "PASSED, NOT_REACHED, it made no test",
        "SKIPPED, SKIPPED, ''",
        "UNFINISHED, UNFINISHED, ''"
    })
    void letsAFactoryWithoutTestsStandForThem(Outcome factory, Outcome outcome, String reason) {
        assertThat(join(ENGINE, container(ended(Outcome.PASSED)), factory(ended(factory))))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.id()).isEqualTo("[f]");
                    assertThat(test.outcome()).isEqualTo(outcome);
                    assertThat(test.reason()).isEqualTo(reason);
                    assertThat(test.source()).isEqualTo(METHOD);
                });
    }

    @Test
    void failsTheTestsOfAFactoryThatThrewAfterThem() {
        assertThat(join(
                        ENGINE,
                        container(ended(Outcome.PASSED)),
                        factory(threw("third")),
                        test("[f]/[1]", "[f]", new TestSource.Unknown(), ended(Outcome.PASSED))))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.outcome()).isEqualTo(Outcome.FAILED);
                    assertThat(test.source())
                            .as("dynamic tests have their factory's")
                            .isEqualTo(METHOD);
                });
    }

    @Test
    void letsAClassThatCouldNotBeSetUpStandForTestsNobodyFoundOut() {
        assertThat(join(ENGINE, container(threw("no database"))))
                .extracting(TestFact::id, TestFact::outcome)
                .containsExactly(tuple("[c]", Outcome.FAILED));
    }

    @Test
    void takesNoPassingContainerForATest() {
        assertThat(join(ENGINE, container(ended(Outcome.PASSED)))).isEmpty();
        assertThat(join(ENGINE, container())).isEmpty();
    }

    @Test
    void joinsTheExecutionsOfSeveralTestJvmsInTheOrderTheyStarted() {
        Evidence first = EvidenceFiles.of(
                "run-999.evidence", EvidenceFiles.START, true, ENGINE, container(), test(ended(Outcome.PASSED)));
        Evidence second = EvidenceFiles.of(
                "run-1000.evidence",
                EvidenceFiles.START.plusSeconds(60),
                true,
                ENGINE,
                container(),
                test(ended(Outcome.FAILED)));

        assertThat(join(first, second)).extracting(TestFact::outcome).containsExactly(Outcome.FAILED);
        assertThat(join(second, first)).extracting(TestFact::outcome).containsExactly(Outcome.FAILED);
    }

    @Test
    void keepsATestThatOnlyOneJvmReached() {
        Evidence died = EvidenceFiles.of("a.evidence", EvidenceFiles.START, false, ENGINE, container(), test());
        Evidence reached = EvidenceFiles.of(
                "b.evidence",
                EvidenceFiles.START.minusSeconds(1),
                true,
                ENGINE,
                container(ended(Outcome.PASSED)),
                test(ended(Outcome.PASSED)));

        assertThat(join(died, reached)).extracting(TestFact::outcome).containsExactly(Outcome.PASSED);
    }

    @Test
    void gathersTheTagsOfFeatureRuleAndExamples() {
        TestSource file = new TestSource.File("fraud.feature", 12);
        assertThat(join(
                        ENGINE,
                        new TestNode("[f]", Optional.of("[e]"), "Fraud", false, Set.of("REQ-1"), file, List.of()),
                        new TestNode("[r]", Optional.of("[f]"), "Limits", false, Set.of("REQ-2"), file, List.of()),
                        new TestNode("[x]", Optional.of("[r]"), "Examples", false, Set.of("REQ-3"), file, List.of()),
                        new TestNode(
                                "[1]",
                                Optional.of("[x]"),
                                "Example #1",
                                true,
                                Set.of("slow"),
                                file,
                                List.of(ended(Outcome.PASSED)))))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.tags()).containsExactlyInAnyOrder("REQ-1", "REQ-2", "REQ-3", "slow");
                    assertThat(test.name()).isEqualTo("Fraud › Limits › Examples › Example #1");
                    assertThat(test.home()).isEqualTo("fraud.feature");
                    assertThat(test.location().orElseThrow()).hasToString("fraud.feature:12");
                });
    }

    @Test
    void namesTestsForPeople() {
        TestNode invocation = new TestNode(
                "[i]",
                Optional.of("[t]"),
                "[1] CH()",
                true,
                Set.of(),
                new TestSource.Unknown(),
                List.of(ended(Outcome.PASSED)));

        assertThat(join(ENGINE, container(), factoryNamed("[t]", "holds()"), invocation))
                .extracting(TestFact::name)
                .containsExactly("FxTest › holds › [1] CH()");
        assertThat(join(new TestNode(
                        "[alone]", Optional.empty(), "alone", true, Set.of(), METHOD, List.of(ended(Outcome.PASSED)))))
                .extracting(TestFact::name)
                .containsExactly("alone");
    }

    private static TestNode factoryNamed(String id, String name) {
        return new TestNode(id, Optional.of("[c]"), name, false, Set.of(), METHOD, List.of());
    }

    @Test
    void doesNotWalkInCirclesThroughDamagedParents() {
        TestNode one =
                new TestNode("[1]", Optional.of("[2]"), "one", true, Set.of(), METHOD, List.of(ended(Outcome.PASSED)));
        TestNode two = new TestNode("[2]", Optional.of("[1]"), "two", false, Set.of(), CLASS, List.of());

        assertThat(join(one, two)).extracting(TestFact::name).containsExactly("two › one");
    }

    @Test
    void sortsTestsByTheirIds() {
        assertThat(join(
                        ENGINE,
                        container(),
                        test("[z]", "[c]", METHOD, ended(Outcome.PASSED)),
                        test("[a]", "[c]", METHOD, ended(Outcome.PASSED))))
                .extracting(TestFact::id)
                .containsExactly("[a]", "[z]");
    }

    @Test
    void keepsTestsOfOneNameApart() {
        assertThat(join(
                        ENGINE,
                        container(),
                        test("[a]", "[c]", METHOD, ended(Outcome.PASSED)),
                        test("[b]", "[c]", METHOD, ended(Outcome.FAILED))))
                .extracting(TestFact::outcome)
                .containsExactly(Outcome.PASSED, Outcome.FAILED);
    }
}
