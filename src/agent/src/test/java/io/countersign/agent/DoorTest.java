package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoorTest {

    /** Stands for {@code java.lang.$Countersign}. */
    public static final class Place {
        public static volatile BiFunction<String, Object, Object> door;
        public static volatile Runnable node;

        private Place() {}
    }

    private final Problems problems = new Problems(line -> {});
    private final Registry registry = new Registry((index, size) -> new Segment("s", new boolean[size]), 8);
    private final MeetingPlace place = new MeetingPlace(Place.class);
    private final Door door = new Door(registry, problems, place);

    @AfterEach
    void leave() {
        Place.door = null;
        Place.node = null;
    }

    @Test
    void operationsAnswerInTypesOfTheJdk() {
        problems.note(Problems.Kind.NOT_INSTRUMENTED, "A", "a");
        assertThat(door.apply("protocol", null)).isEqualTo(1);
        assertThat(door.apply("about", null))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("state", "recording")
                .containsKey("jacoco");
        assertThat(door.apply("drain", null)).isEqualTo(List.of());
        assertThat((List<?>) door.apply("problems", null)).hasSize(1);
        assertThat((List<?>) door.apply("problems", null)).isEmpty();
    }

    @Test
    void unknownOperationsAndArgumentsDoNoHarm() {
        assertThat(door.apply("shout", "x")).isNull();
        assertThat(door.apply(null, null)).isNull();
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
        Place.node.run();
        door.apply("onNode", null);
        assertThat(Place.node).isNull();
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

    @Test
    void placePublishesTheDoor() {
        place.publish(door);
        assertThat(Place.door.apply("protocol", null)).isEqualTo(1);
    }
}
