package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.agent.base.Countersign;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final SegmentSource SEGMENTS =
            (index, first, entries, probes) -> new Segment(index, "s", first, entries, new boolean[entries + probes]);

    private final Problems problems = new Problems(line -> {});
    private final Registry registry = new Registry(SEGMENTS, 4, 8);
    private final Door door = new Door(registry, problems, Layouts.flat(registry, problems), Map.of());

    @BeforeEach
    void forgetOtherTests() {
        Countersign.FLAT.take();
    }

    @AfterEach
    void leave() {
        Countersign.door = null;
        Countersign.node = null;
    }

    @Test
    void operationsAnswerInTypesOfTheJdk() {
        problems.note(Problems.Kind.NOT_INSTRUMENTED, "A", "a");
        assertThat(door.apply("protocol", null)).isEqualTo(3);
        assertThat(door.apply("about", null))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("state", "recording")
                .containsKey("jacoco");
        assertThat((Object[]) door.apply("drain", null)).containsExactly(List.of(), new int[] {1, 0, 0, 0});
        assertThat(door.apply("method", 3)).isNull();
        assertThat((List<?>) door.apply("problems", null)).hasSize(1);
        assertThat((List<?>) door.apply("problems", null)).isEmpty();
    }

    @Test
    void unknownOperationsAndArgumentsDoNoHarm() {
        assertThat(door.apply("shout", "x")).isNull();
        assertThat(door.apply(null, null)).isNull();
        assertThat(door.apply("records", 7)).isNull();
        assertThat(door.apply("onNode", "no runnable")).isNull();
        assertThat(door.apply("onEnd", 7)).isNull();
        assertThat(door.end()).isFalse();
    }

    @Test
    void stateNamesTheReasonWhenOff() {
        door.off("because");
        assertThat(((Map<?, ?>) door.apply("about", null)).get("state")).isEqualTo("because");
    }

    @Test
    void listenerThatThrowsReachesNobody() {
        door.apply("onNode", (Runnable) () -> {
            throw new AssertionError("listener");
        });
        Countersign.node.run();
        door.apply("onNode", null);
        assertThat(Countersign.node).isNull();
    }

    @Test
    void endIsTheListenersUnlessItFails() {
        int[] runs = new int[1];
        door.apply("onEnd", (Runnable) () -> runs[0]++);
        assertThat(door.end()).isTrue();
        assertThat(runs[0]).isEqualTo(1);
        door.apply("onEnd", (Runnable) () -> {
            throw new StackOverflowError();
        });
        assertThat(door.end()).isFalse();
        door.apply("onEnd", null);
        assertThat(door.end()).isFalse();
    }
}
