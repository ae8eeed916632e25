package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Legend;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnTracesTest {

    private static final List<ClassKey> CLASSES = List.of(
            new ClassKey(1, "com/shop/Payments", 9),
            new ClassKey(2, "io/countersign/junit/Tally", 9),
            new ClassKey(3, "com/shop/Fx", 9),
            new ClassKey(4, "io/countersign/model/Probes", 9));

    /** The methods of a class have its number and tens. */
    private static final Legend LEGEND = new Legend() {
        @Override
        public ClassKey type(int number) {
            return CLASSES.get(number);
        }

        @Override
        public EnteredMethod method(int number) {
            return new EnteredMethod(CLASSES.get(number % 10), number / 10);
        }
    };

    private final Drained executed = new Drained(
            LEGEND,
            new int[] {0, 1, 2, 3},
            new Probes[] {Probes.of(1), Probes.of(2), Probes.of(3), Probes.of(4)},
            false,
            new int[] {1, 10, 2, 3, 12},
            new Asserted(7, 3, true, false));

    @Test
    void areTheHitsOfOurClasses() {
        Drained ours = OwnTraces.in(executed);

        assertThat(ours.classes()).containsExactly(1, 3);
        assertThat(ours.probes()).containsExactly(Probes.of(2), Probes.of(4));
        assertThat(ours.methods()).isEmpty();
        assertThat(ours.asserted()).isEqualTo(Asserted.NOTHING);
    }

    @Test
    void whatIsLeftKeepsItsOrderAndTheAssertionsTheirPlaceInIt() {
        Drained theirs = OwnTraces.leftOutOf(executed);

        assertThat(theirs.classes()).containsExactly(0, 2);
        assertThat(theirs.probes()).containsExactly(Probes.of(1), Probes.of(3));
        assertThat(theirs.complete()).isFalse();
        assertThat(theirs.methods()).containsExactly(10, 2, 12);
        assertThat(theirs.asserted()).isEqualTo(new Asserted(7, 2, true, false));
    }
}
