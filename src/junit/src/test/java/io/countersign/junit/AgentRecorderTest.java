package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
                    List.of((Object) new Object[] {7L, "com/shop/Payments", 9, hits}), new int[] {2_000, 5, 1, 4, 2, 3}
                };
            case "method" -> new Object[] {7L, "com/shop/Payments", 9, (Integer) argument - 5};
            case "problems" -> List.of((Object) new String[] {"not-instrumented", "com.shop.Huge", "too large"});
            default -> asked.add(question + " " + (argument instanceof Runnable));
        });

        recorder.onNode(() -> {});

        assertThat(recorder.about()).containsExactly(Map.entry("state", "recording"));
        ClassKey payments = new ClassKey(7, "com/shop/Payments", 9);
        assertThat(recorder.drain())
                .isEqualTo(new Drained(
                        new Footprint(
                                Map.of(payments, Probes.of(3)),
                                new Entries(
                                        true,
                                        List.of(new EnteredMethod(payments, 1_995), new EnteredMethod(payments, 0)))),
                        new Asserted(4, 2, true, true)));
        assertThat(recorder.problems()).containsExactly(new Problem("not-instrumented", "com.shop.Huge", "too large"));
        assertThat(recorder.onEnd(() -> {})).isTrue();
        assertThat(asked).containsExactly("onNode true", "onEnd true");
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
