package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.Probes;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.SharedFootprint;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class CountersignListenerTest {

    @Test
    void writesDownEveryOutcomeWithItsFootprint() {
        RecordedRun run = RecordedRun.of(Fixtures.Outcomes.class);

        assertThat(run.facts()).isEqualTo("""
                        Fixtures$Outcomes: PASSED EXACT [{1, 2, 9}]
                        passes(): PASSED EXACT [{3}]
                        fails(): FAILED EXACT [{1, 4}]
                        aborts(): ABORTED EXACT [{1}]
                        isDisabled(): SKIPPED EXACT []
                        """);
        assertThat(run.execution("fails()").failure())
                .contains(new Failure(
                        "org.opentest4j.AssertionFailedError", "sums are wrong ==> expected: <1> but was: <2>"));
        assertThat(run.execution("aborts()").failure())
                .contains(new Failure("org.opentest4j.TestAbortedException", "Assumption failed: no network"));
        assertThat(run.execution("isDisabled()").reason()).isEqualTo("until June");
        assertThat(run.execution("passes()").durationNanos()).isPositive();
        assertThat(run.evidence().finished()).isTrue();
        assertThat(run.evidence().damage()).isEmpty();
        assertThat(run.evidence().run().orElseThrow().measured()).isTrue();
        assertThat(run.evidence().run().orElseThrow().environment())
                .containsKeys("tool.version", "java.version", "java.vendor", "os.name", "os.arch")
                .containsEntry("jacoco.version", "0.8.15");
    }

    @Test
    void whereItsOwnClassesAreNotRecordedItWritesDownTheSameAndTakesLessOften() {
        Class<?>[] tests = {Fixtures.Outcomes.class, Fixtures.Plain.class, Fixtures.Outer.class, Fixtures.Dynamic.class
        };
        FakeRecorder with = new FakeRecorder();
        FakeRecorder without = FakeRecorder.withoutOurs();

        assertThat(RecordedRun.of(without, tests).facts())
                .isEqualTo(RecordedRun.of(with, tests).facts());
        assertThat(without.drains()).isLessThan(with.drains());
    }

    @Test
    void writesDownWhereATestComesFrom() {
        RecordedRun run = RecordedRun.of(Fixtures.Outcomes.class, Fixtures.Templates.class);
        String type = "io.countersign.junit.Fixtures$Outcomes";
        TestNode test = run.node("passes()");

        assertThat(test.uniqueId()).isEqualTo("[engine:junit-jupiter]/[class:" + type + "]/[method:passes()]");
        assertThat(test.parentId()).contains("[engine:junit-jupiter]/[class:" + type + "]");
        assertThat(test.test()).isTrue();
        assertThat(test.tags()).containsExactly("REQ-1", "REQ-2", "slow");
        assertThat(test.source()).isEqualTo(new TestSource.Method(type, "passes", List.of()));
        assertThat(run.node("Fixtures$Outcomes").source()).isEqualTo(new TestSource.Type(type));
        assertThat(run.node("Fixtures$Outcomes").test()).isFalse();
        assertThat(run.node("isParameterized(int)").source())
                .isEqualTo(new TestSource.Method(
                        "io.countersign.junit.Fixtures$Templates", "isParameterized", List.of("int")));
    }

    @Test
    void writesDownEveryInvocation() {
        RecordedRun run = RecordedRun.of(Fixtures.Templates.class);

        assertThat(run.facts())
                .contains("[1] probe=10: PASSED EXACT [{10}]", "[2] probe=11: PASSED EXACT [{11}]")
                .contains("repetition 1 of 2: PASSED", "repetition 2 of 2: PASSED");
    }

    @Test
    void writesDownDynamicTests() {
        assertThat(RecordedRun.of(Fixtures.Dynamic.class).facts()).isEqualTo("""
                        Fixtures$Dynamic: PASSED EXACT []
                        makesTests(): PASSED EXACT [{1}]
                        dynamic 20: PASSED EXACT [{20}]
                        dynamic 21: PASSED EXACT [{21}]
                        """);
    }

    @Test
    void writesDownAFactoryThatThrowsAfterItsFirstTest() {
        RecordedRun run = RecordedRun.of(Fixtures.ThrowingFactory.class);

        assertThat(run.facts()).isEqualTo("""
                        Fixtures$ThrowingFactory: PASSED EXACT []
                        throwsAfterOne(): FAILED EXACT []
                        dynamic 1: PASSED EXACT []
                        """);
    }

    @Test
    void writesDownAContainerThatFailsAndTheTestsItKeptFromRunning() {
        RecordedRun run = RecordedRun.of(Fixtures.ThrowingBeforeAll.class);

        assertThat(run.facts()).isEqualTo("""
                        Fixtures$ThrowingBeforeAll: FAILED EXACT []
                        isNeverReached(): never reached
                        """);
        assertThat(run.execution("Fixtures$ThrowingBeforeAll").failure())
                .contains(new Failure("java.lang.IllegalStateException", "no database"));
        assertThat(run.evidence().finished()).isTrue();
    }

    @Test
    void writesDownNestedInheritedAndInterfaceTests() {
        RecordedRun run = RecordedRun.of(Fixtures.Outer.class, Fixtures.Heir.class);

        assertThat(run.facts())
                .contains("inner(): PASSED EXACT [{5}]", "outer(): PASSED", "keepsTheContract(): PASSED");
        assertThat(run.node("inner()").uniqueId()).contains("[nested-class:Inner]/[method:inner()]");
        assertThat(run.node("isInherited()").source())
                .isEqualTo(new TestSource.Method("io.countersign.junit.Fixtures$Heir", "isInherited", List.of()));
        assertThat(run.node("keepsTheContract()").uniqueId()).contains("Fixtures$Heir");
    }

    @Test
    void leavesOutWhatATestRunsItself() {
        RecordedRun run = RecordedRun.of(Fixtures.StartsJUnit.class, Fixtures.Dynamic.class);

        assertThat(run.evidence().nodes()).noneMatch(node -> node.uniqueId().contains("Outcomes"));
        assertThat(run.facts()).contains("runsTestsItself(): PASSED EXACT [{1, 2, 3, 4, 9}]");
        assertThat(run.facts()).contains("runsTestsItselfOnAnotherThread(): PASSED EXACT [{1, 2, 3, 4, 9}]");
        assertThat(run.facts()).contains("dynamic 21: PASSED EXACT [{21}]");
        assertThat(run.evidence().finished()).isTrue();
    }

    @Test
    void leavesOutWhatASetUpRunsItself() {
        RecordedRun run = RecordedRun.of(Fixtures.StartsJUnitBeforeAll.class);

        assertThat(run.facts()).isEqualTo("""
                        Fixtures$StartsJUnitBeforeAll: PASSED EXACT [{1, 2, 3, 4, 9}]
                        passes(): PASSED EXACT []
                        """);
        assertThat(run.evidence().finished()).isTrue();
    }

    @Test
    void staysItselfAgainstHostileTests() {
        RecordedRun run = RecordedRun.of(Fixtures.Hostile.class, Fixtures.Plain.class);

        assertThat(run.outcomes())
                .isEqualTo(RecordedRun.outcomesWithoutListener(Fixtures.Hostile.class, Fixtures.Plain.class));
        assertThat(run.execution("throwsWhatCannotBeDescribed()").failure())
                .contains(new Failure(
                        "io.countersign.junit.Fixtures$Hostile$Unspeakable", "its message could not be read"));
        assertThat(run.execution("throwsTenMegabytes()").failure().orElseThrow().message())
                .isEqualTo("x".repeat(2_000) + "…");
        assertThat(run.execution("throwsHalfACharacterAtTheLimit()")
                        .failure()
                        .orElseThrow()
                        .message())
                .isEqualTo("x".repeat(1_999) + "…");
        assertThat(run.execution("overflowsTheStack()").failure().orElseThrow().type())
                .isEqualTo("java.lang.StackOverflowError");
        assertThat(run.execution("throwsNoMessage()").failure().orElseThrow().message())
                .isEmpty();
        assertThat(run.execution("leavesItsThreadInterrupted()").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(run.execution("y".repeat(1_000) + "…").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(run.facts()).contains("three(): PASSED EXACT");
        assertThat(run.evidence().finished()).isTrue();
        Thread.interrupted();
    }

    /** JUnit throws an OutOfMemoryError out of the launcher, and says no end of anything. */
    @Test
    void aTestWhoseErrorEndsTheRunIsUnfinishedAndSoIsTheEvidence() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThatThrownBy(() -> RecordedRun.outcomesWithoutListener(Fixtures.RunsOutOfMemory.class))
                .isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> RecordedRun.of(new FakeRecorder(), bytes, bytes, Fixtures.RunsOutOfMemory.class))
                .isInstanceOf(OutOfMemoryError.class)
                .hasMessage("all gone");

        Evidence evidence = RecordedRun.read(bytes);

        assertThat(evidence.finished()).isFalse();
        assertThat(evidence.nodes())
                .filteredOn(TestNode::test)
                .flatExtracting(TestNode::executions)
                .extracting(Execution::outcome)
                .containsExactly(Outcome.UNFINISHED);
    }

    @Test
    void oneLauncherMayRunManyPlansAndPlansInsideItsPlans() {
        List<String> outcomes = new ArrayList<>();
        RecordedRun.reused = RecordedRun.launcher(outcomes);
        RecordedRun run =
                RecordedRun.of(RecordedRun.reused, outcomes, Fixtures.Plain.class, Fixtures.ReusesTheLauncher.class);

        assertThat(run.facts())
                .contains("three(): PASSED EXACT [{3}]", "runsInTheSameLauncher(): PASSED EXACT [{1, 2, 3, 4, 9}]");
        assertThat(run.facts()).contains("runsAfterIt(): PASSED EXACT [{7}]");
        assertThat(run.evidence().nodes()).noneMatch(node -> node.uniqueId().contains("Outcomes"));
        assertThat(run.evidence().finished()).isTrue();
    }

    /** Found by the service loader and named by a build script, for example. */
    @Test
    void twoListenersOnOnePlanWriteItDownOnce() {
        RecordedRun run = RecordedRun.ofTwoListeners(Fixtures.Outcomes.class, Fixtures.Plain.class);

        assertThat(run.facts())
                .isEqualTo(RecordedRun.of(Fixtures.Outcomes.class, Fixtures.Plain.class)
                        .facts());
        assertThat(run.evidence().finished()).isTrue();
    }

    @Test
    void testsThatRunAtTheSameTimeAreUnmeasuredAndNothingTheyRanIsLost() {
        RecordedRun run = RecordedRun.of(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
                Fixtures.Parallel.class);

        assertThat(run.outcomes()).isNotEmpty().allMatch(outcome -> outcome.endsWith("SUCCESSFUL"));
        assertThat(run.evidence().nodes())
                .filteredOn(TestNode::test)
                .hasSize(4)
                .flatExtracting(TestNode::executions)
                .allSatisfy(execution -> {
                    assertThat(execution.attribution()).isEqualTo(Attribution.UNMEASURED);
                    assertThat(execution.footprint().isEmpty()).isTrue();
                    assertThat(execution.reason()).startsWith("ran at the same time as [engine:junit-jupiter]/");
                });
        assertThat(run.evidence().shared().stream()
                        .map(SharedFootprint::footprint)
                        .reduce(Footprint.none(), Footprint::union)
                        .hits())
                .containsEntry(FakeRecorder.KEY, Probes.of(1, 2, 3, 4));
    }

    @Test
    void aMessageIsCutBetweenCharacters() {
        assertThat(Nodes.bounded("abc", 3)).isEqualTo("abc");
        assertThat(Nodes.bounded("abcd", 3)).isEqualTo("abc…");
        assertThat(Nodes.bounded("ab😀", 3)).isEqualTo("ab…");
        assertThat(Nodes.bounded("a😀b", 3)).isEqualTo("a😀…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20})
    void aRecorderThatThrowsChangesNoOutcomeAndLeavesNoFootprintThatMayLackSomething(int drain) {
        RecordedRun run =
                RecordedRun.of(FakeRecorder.failingAtDrain(drain), Fixtures.Outcomes.class, Fixtures.Plain.class);

        assertThat(run.outcomes())
                .isEqualTo(RecordedRun.outcomesWithoutListener(Fixtures.Outcomes.class, Fixtures.Plain.class));
        assertThat(run.evidence().problems())
                .containsExactly(new Problem(
                        "recorder-failed",
                        "",
                        "the recorder stopped in the middle of the run: java.lang.IllegalStateException"));
        assertThat(run.execution("three()"))
                .extracting(Execution::outcome, Execution::attribution, Execution::reason)
                .containsExactly(Outcome.PASSED, Attribution.UNMEASURED, "the recorder failed");
        assertThat(run.execution("three()").footprint().isEmpty()).isTrue();
        assertThat(run.execution("fails()").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.evidence().finished()).isTrue();
    }

    @Test
    void aDiskThatIsFullAtAnyWriteChangesNoOutcome() {
        List<String> outcomes = RecordedRun.outcomesWithoutListener(Fixtures.Outcomes.class, Fixtures.Plain.class);
        for (int writes = 2; writes < 30; writes++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();

            RecordedRun run = RecordedRun.of(
                    new FakeRecorder(),
                    new FullDisk(bytes, writes),
                    bytes,
                    Fixtures.Outcomes.class,
                    Fixtures.Plain.class);

            assertThat(run.outcomes()).isEqualTo(outcomes);
            assertThat(run.evidence().damage()).isEmpty();
            assertThat(run.evidence().finished())
                    .isEqualTo(run.evidence().shared().size() > 0 || writes > 22);
        }
    }

    private static final class FullDisk extends OutputStream {

        private final OutputStream disk;
        private int writes;

        FullDisk(OutputStream disk, int writes) {
            this.disk = disk;
            this.writes = writes;
        }

        @Override
        public void write(int value) {
            throw new AssertionError("frames are written at once");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (--writes < 0) {
                throw new IOException("no space left on device");
            }
            disk.write(bytes, offset, length);
        }
    }

    @Test
    void withoutAnAgentEverythingIsUnmeasuredAndTheReasonIsWrittenDown() {
        RecordedRun run = RecordedRun.of(AgentRecorder.find(), Fixtures.Plain.class);

        assertThat(run.evidence().run().orElseThrow().measured()).isFalse();
        assertThat(run.evidence().run().orElseThrow().environment())
                .containsEntry("recorder.state", "no agent: the tests ran without -javaagent:countersign-agent.jar");
        assertThat(run.execution("one()"))
                .extracting(Execution::outcome, Execution::attribution)
                .containsExactly(Outcome.PASSED, Attribution.UNMEASURED);
    }

    @Test
    void thousandsOfDynamicTestsAreWrittenDown() {
        RecordedRun run = RecordedRun.of(Fixtures.Many.class);

        assertThat(run.evidence().nodes())
                .hasSize(5_003)
                .allMatch(node -> node.executions().size() == 1);
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(TestExecutionListener.class))
                .anyMatch(listener -> listener.getClass() == CountersignListener.class);
    }

    @Test
    void withoutARecordingItDoesNothing() {
        Launcher launcher = RecordedRun.launcher(new ArrayList<>());

        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Fixtures.Plain.class))
                .build());
    }
}
