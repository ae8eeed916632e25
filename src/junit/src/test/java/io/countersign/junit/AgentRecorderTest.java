package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentRecorderTest {

    private final List<String> asked = new ArrayList<>();

    @Test
    void translatesWhatComesThroughTheDoor() {
        BitSet hits = new BitSet();
        hits.set(3);
        Recorder recorder = new AgentRecorder((question, argument) -> switch (question) {
            case "about" -> Map.of("state", Recorder.RECORDING);
            case "drain" ->
                new Object[] {
                    List.of((Object) new Object[] {7L, "com/shop/Payments", 9, hits, 2_500}),
                    new int[] {2_000, 5, 2_000, 1, 4, 2, 3}
                };
            case "method" -> new Object[] {7L, "com/shop/Payments", 9, (Integer) argument - 5, 2_500};
            case "problems" -> List.of((Object) new String[] {"not-instrumented", "com.shop.Huge", "too large"});
            default -> asked.add(question + " " + (argument instanceof Runnable));
        });

        recorder.onNode(() -> {});

        assertThat(recorder.about()).containsExactly(Map.entry("state", "recording"));
        ClassKey payments = new ClassKey(7, "com/shop/Payments", 9);
        Drained drained = recorder.drain();
        assertThat(drained.classes()).containsExactly(2_500);
        assertThat(drained.legend().type(2_500)).isEqualTo(payments);
        assertThat(drained.probes()).containsExactly(Probes.of(3));
        assertThat(drained.complete()).isTrue();
        assertThat(drained.methods()).containsExactly(0, 1, 0);
        assertThat(drained.legend().method(0)).isEqualTo(new EnteredMethod(payments, 1_995));
        assertThat(drained.legend().method(1)).isEqualTo(new EnteredMethod(payments, 0));
        assertThat(drained.asserted()).isEqualTo(new Asserted(4, 2, true, true));
        assertThat(recorder.drain().methods()).containsExactly(0, 1, 0);
        assertThat(recorder.problems()).containsExactly(new Problem("not-instrumented", "com.shop.Huge", "too large"));
        assertThat(recorder.onEnd(() -> {})).isTrue();
        assertThat(asked).containsExactly("onNode true", "onEnd true");
    }

    @ParameterizedTest
    @CsvSource({"io/countersign/junit/, true", "io/countersign/model/, true", "com/shop/, false"})
    void knowsWhetherOurOwnClassesAreRecorded(String recorded, boolean ours) {
        Recorder recorder = new AgentRecorder(
                (question, argument) -> question.equals("records") ? recorded.equals(argument) : null);

        assertThat(recorder.recordsOurs()).isEqualTo(ours);
    }

    @Test
    void takesOurOwnClassesForRecordedWhereTheAgentDoesNotSay() {
        assertThat(new AgentRecorder((question, argument) -> null).recordsOurs())
                .isTrue();
    }

    @Test
    void takesAnAgentThatSaysNothingForOneThatRecordedNothing() {
        Recorder recorder = new AgentRecorder((question, argument) -> null);

        assertThat(recorder.about()).isEmpty();
        assertThat(recorder.drain().isEmpty()).isTrue();
        assertThat(recorder.problems()).isEmpty();
    }

    @Test
    void saysWhyThereIsNoAgent() {
        assertThat(AgentRecorder.find().about())
                .containsEntry("state", "no agent: the tests ran without -javaagent:countersign-agent.jar");
    }
}
