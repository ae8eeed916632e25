package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
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
            case "drain" -> List.of((Object) new Object[] {7L, "com/shop/Payments", 9, hits});
            case "problems" -> List.of((Object) new String[] {"not-instrumented", "com.shop.Huge", "too large"});
            default -> asked.add(question + " " + (argument instanceof Runnable));
        });

        recorder.onNode(() -> {});

        assertThat(recorder.about()).containsExactly(Map.entry("state", "recording"));
        assertThat(recorder.drain().hits())
                .containsExactly(Map.entry(new ClassKey(7, "com/shop/Payments", 9), Probes.of(3)));
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
