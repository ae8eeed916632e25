package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every question to the agent, and every event of the listener, fails once: no outcome changes, and the evidence says what it lacks. */
class FailingPartsTest {

    private static final Class<?>[] TESTS = {
        Fixtures.Outcomes.class,
        Fixtures.Templates.class,
        Fixtures.Dynamic.class,
        Fixtures.ThrowingBeforeAll.class,
        Fixtures.StartsJUnit.class,
        Fixtures.Plain.class
    };

    private static final List<Supplier<Throwable>> FAILURES =
            List.of(IllegalStateException::new, AssertionError::new, StackOverflowError::new, OutOfMemoryError::new);

    /** An agent whose door throws at one operation, from its {@code nth} call on. */
    private record FailingDoor(
            String layout, String operation, int nth, Supplier<Throwable> failure, AtomicInteger calls)
            implements BiFunction<String, Object, Object> {

        private static final InheritableThreadLocal<List<Object>> WORKS_FOR = new InheritableThreadLocal<>() {
            @Override
            protected List<Object> initialValue() {
                return List.of(new Object());
            }
        };

        @Override
        public Object apply(String asked, Object argument) {
            if (asked.equals(operation) && calls.incrementAndGet() >= nth) {
                throw FailingPartsTest.<RuntimeException>unchecked(failure.get());
            }
            return switch (asked) {
                case "protocol" -> 3;
                case "about" -> Map.of("state", "recording", "jacoco", "0.8.15", "layout", layout);
                case "drain", "take", "takeAmbient" -> new Object[] {List.of(), new int[] {1, 0, 0, 0}};
                case "open" -> new Object();
                case "busy" -> false;
                case "enter" -> work(Stream.concat(Stream.of(argument), WORKS_FOR.get().stream()));
                case "leave" ->
                    work(WORKS_FOR.get().stream().skip(WORKS_FOR.get().indexOf(argument) + 1));
                case "current" -> WORKS_FOR.get().get(0);
                case "problems" -> List.of();
                default -> null;
            };
        }
    }

    private static boolean work(Stream<Object> contexts) {
        FailingDoor.WORKS_FOR.set(contexts.toList());
        return true;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @ParameterizedTest
    @CsvSource({
        "flat, drain",
        "flat, records",
        "flat, problems",
        "flat, onNode",
        "chosen, open",
        "chosen, enter",
        "chosen, leave",
        "chosen, current",
        "chosen, take",
        "chosen, takeAmbient",
        "chosen, busy",
        "chosen, problems"
    })
    void aQuestionToTheAgentThatThrowsChangesNoOutcome(String layout, String operation) {
        List<String> outcomes = RecordedRun.outcomesWithoutListener(TESTS);
        for (Supplier<Throwable> failure : FAILURES) {
            for (int nth : operation.equals("onNode") ? new int[] {1} : new int[] {1, 2, 3, 10}) {
                FailingDoor door = new FailingDoor(layout, operation, nth, failure, new AtomicInteger());

                RecordedRun run = RecordedRun.of(new AgentRecorder(door), TESTS);

                assertThat(door.calls()).hasValueGreaterThanOrEqualTo(1);
                assertThat(run.outcomes()).isEqualTo(outcomes);
                boolean failed = door.calls().get() >= nth;
                assertThat(run.evidence().problems())
                        .isEqualTo(failed ? List.of(recorderFailed(failure.get())) : List.of());
                assertThat(outcomes(run)).isEqualTo(outcomes(RecordedRun.of(TESTS)));
                assertThat(run.evidence().finished()).isTrue();
            }
        }
    }

    private static Problem recorderFailed(Throwable thrown) {
        return new Problem(
                "recorder-failed",
                "",
                "the recorder stopped in the middle of the run: "
                        + thrown.getClass().getName());
    }

    @Test
    void anAgentThatThrowsWhenItIsFoundIsNoneAndTheTestsAreRecorded() {
        for (Supplier<Throwable> failure : FAILURES) {
            Recorder recorder =
                    AgentRecorder.behind(new FailingDoor("flat", "protocol", 1, failure, new AtomicInteger()));

            assertThat(recorder.about()).isEqualTo(Map.of("state", "the agent could not be reached: " + failure.get()));
            assertThat(outcomes(RecordedRun.of(recorder, TESTS))).isEqualTo(outcomes(RecordedRun.of(TESTS)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flat", "chosen"})
    void anAgentThatCannotSayWhatItIsLeavesEverythingUnmeasured(String layout) {
        FailingDoor door = new FailingDoor(layout, "about", 1, StackOverflowError::new, new AtomicInteger());

        RecordedRun run = RecordedRun.of(new AgentRecorder(door), TESTS);

        assertThat(run.outcomes()).isEqualTo(RecordedRun.outcomesWithoutListener(TESTS));
        assertThat(run.evidence().run().orElseThrow().environment())
                .containsEntry("recorder.state", "the agent failed");
    }

    /** Answers what no recorder may answer, once: so the event fails in the midst of our own code. */
    private static final class Nonsense implements Recorder {

        private final FakeRecorder recorder = new FakeRecorder();
        private final int nth;
        private int drains;

        Nonsense(int nth) {
            this.nth = nth;
        }

        @Override
        public Map<String, String> about() {
            return recorder.about();
        }

        @Override
        public boolean recordsOurs() {
            return recorder.recordsOurs();
        }

        @Override
        public Optional<Contexts> contexts() {
            return Optional.empty();
        }

        @Override
        public Optional<Contexts> choose() {
            return Optional.empty();
        }

        @Override
        public Drained drain() {
            return ++drains == nth ? null : recorder.drain();
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public void onNode(Runnable boundary) {}

        @Override
        public boolean onEnd(Runnable end) {
            return false;
        }
    }

    @Test
    void anEventThatCannotBeRecordedChangesNoOutcomeAndIsAProblemOfTheEvidence() {
        List<String> outcomes = RecordedRun.outcomesWithoutListener(TESTS);
        for (int nth = 1; nth <= 60; nth++) {
            RecordedRun run = RecordedRun.of(new Nonsense(nth), TESTS);

            assertThat(run.outcomes()).as("drain %s", nth).isEqualTo(outcomes);
            assertThat(run.evidence().problems())
                    .as("drain %s", nth)
                    .containsExactly(new Problem(
                            "listener-failed",
                            "",
                            "the listener could not write down all it was told: java.lang.NullPointerException"));
        }
    }

    @Test
    void aListenerWithoutARecordingToAskForChangesNoOutcome() {
        List<String> outcomes = RecordedRun.outcomesWithoutListener(TESTS);
        for (Supplier<Throwable> failure : FAILURES) {
            AtomicInteger asked = new AtomicInteger();
            CountersignListener listener = new CountersignListener(() -> {
                asked.incrementAndGet();
                throw FailingPartsTest.<RuntimeException>unchecked(failure.get());
            });

            assertThat(RecordedRun.outcomesBeside(listener, TESTS)).isEqualTo(outcomes);

            assertThat(asked).hasValueGreaterThan(outcomes.size());
        }
    }

    private static List<String> outcomes(RecordedRun run) {
        return run.evidence().nodes().stream()
                .map(node -> node.uniqueId() + " "
                        + node.executions().stream().map(Execution::outcome).toList())
                .toList();
    }
}
