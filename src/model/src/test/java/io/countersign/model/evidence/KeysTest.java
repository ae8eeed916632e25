package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes and methods are the same when all of what they are is. */
class KeysTest {

    private static final List<ClassKey> CLASSES = List.of(
            new ClassKey(1, "a/A", 3), new ClassKey(2, "a/A", 3), new ClassKey(1, "a/B", 3), new ClassKey(1, "a/A", 4));

    @Test
    void classIsTheSameByIdNameAndProbeCount() {
        for (ClassKey one : CLASSES) {
            ClassKey again = new ClassKey(one.id(), one.name(), one.probeCount());
            assertThat(again).isEqualTo(one).hasSameHashCodeAs(one);
            assertThat(CLASSES).filteredOn(one::equals).containsExactly(one);
        }
        assertThat(CLASSES.get(0)).isNotEqualTo("a/A");
    }

    @Test
    void methodIsTheSameByClassAndPosition() {
        EnteredMethod method = new EnteredMethod(CLASSES.get(0), 7);
        assertThat(new EnteredMethod(new ClassKey(1, "a/A", 3), 7))
                .isEqualTo(method)
                .hasSameHashCodeAs(method);
        assertThat(new EnteredMethod(CLASSES.get(0), 8)).isNotEqualTo(method);
        assertThat(new EnteredMethod(CLASSES.get(1), 7)).isNotEqualTo(method);
        assertThat(method).isNotEqualTo(CLASSES.get(0));
    }
}
