package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final List<String> console = new ArrayList<>();
    private final Problems problems = new Problems(console::add);

    @Test
    void eachProblemIsHandedOverOnceAndSaidOncePerKind() {
        problems.note(Problems.Kind.NOT_INSTRUMENTED, "A", "a");
        problems.note(Problems.Kind.NOT_INSTRUMENTED, "B", "b");
        problems.note(Problems.Kind.EXEC_NOT_WRITTEN, "C", "c");
        assertThat(problems.take())
                .containsExactly(
                        new String[] {"not-instrumented", "A", "a"},
                        new String[] {"not-instrumented", "B", "b"},
                        new String[] {"exec-not-written", "C", "c"});
        assertThat(problems.take()).isEmpty();
        assertThat(console).containsExactly("a", "c");
    }

    @Test
    void classesOfAnotherInstrumenterAreAllHandedOver() {
        problems.note(Problems.Kind.ALREADY_INSTRUMENTED, "A", "a");
        problems.note(Problems.Kind.ALREADY_INSTRUMENTED, "B", "b");
        assertThat(problems.take()).containsExactly(new String[] {"already-instrumented", "A", "a"}, new String[] {
            "already-instrumented", "B", "b"
        });
        assertThat(console).containsExactly("a");
    }

    @Test
    void thereIsAnEndToWhatIsKept() {
        for (int i = 0; i < Problems.LIMIT + 3; i++) {
            problems.note(Problems.Kind.NOT_INSTRUMENTED, "A", "a");
        }
        assertThat(problems.take()).hasSize(Problems.LIMIT + 1).last().isEqualTo(new String[] {
            "not-instrumented", "", "3 more problems were left out"
        });
        assertThat(problems.take()).isEmpty();
    }
}
