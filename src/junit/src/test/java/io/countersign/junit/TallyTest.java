package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.Assertions;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Legend;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final ClassKey KEY = new ClassKey(1, "com/shop/Payments", 9);

    private static final Legend LEGEND = new Legend() {
        @Override
        public ClassKey type(int number) {
            return new ClassKey(number, "com/shop/Type" + number, 9);
        }

        @Override
        public EnteredMethod method(int number) {
            throw new IndexOutOfBoundsException(number);
        }
    };

    private final Tally tally = new Tally();

    @Test
    void probesOfAClassThatIsHitAgainAreUnited() {
        tally.add(hit(new int[] {5, 3}, Probes.of(1), Probes.of(2)));
        tally.add(hit(new int[] {4, 5}, Probes.of(7), Probes.of(1, 8)));

        assertThat(List.copyOf(tally.footprint().hits().entrySet()))
                .isEqualTo(List.of(
                        Map.entry(LEGEND.type(5), Probes.of(1, 8)),
                        Map.entry(LEGEND.type(3), Probes.of(2)),
                        Map.entry(LEGEND.type(4), Probes.of(7))));
    }

    @Test
    void holdsMoreClassesThanItBeganWith() {
        int[] classes = IntStream.range(0, 1_000).toArray();
        Probes[] probes = IntStream.of(classes).mapToObj(Probes::of).toArray(Probes[]::new);
        tally.add(hit(classes, probes));

        assertThat(tally.executed().classes()).isEqualTo(classes);
        assertThat(tally.executed().probes()).isEqualTo(probes);
    }

    @Test
    void nothingIsTheFootprintOfNothing() {
        tally.add(Drained.nothing());

        assertThat(tally.footprint()).isSameAs(Footprint.none());
    }

    private static Drained hit(int[] classes, Probes... probes) {
        return new Drained(LEGEND, classes, probes, true, new int[0], Asserted.NOTHING);
    }

    @Test
    void assertionsOfSeveralDrainsAddUp() {
        tally.add(drained(new Asserted(2, 0, true, false)));
        tally.add(drained(new Asserted(3, 0, false, false)));

        assertThat(tally.assertions()).contains(new Assertions(5, 0));
    }

    @Test
    void positionOfTheLastAssertionIsAmongTheDistinctEntriesOfAllDrains() {
        tally.add(drained(new Asserted(1, 2, true, false), 1, 2, 3));
        tally.add(drained(new Asserted(1, 3, false, false), 2, 4, 3, 5));

        assertThat(tally.footprint().entries().methods()).containsExactly(methods(1, 2, 3, 4, 5));
        assertThat(tally.assertions()).contains(new Assertions(2, 4));
    }

    @Test
    void drainWithoutAssertionLeavesThePositionWhereItWas() {
        tally.add(drained(new Asserted(1, 1, true, false), 1, 2));
        tally.add(drained(new Asserted(0, 0, false, false), 3));

        assertThat(tally.assertions()).contains(new Assertions(1, 1));
    }

    @Test
    void assertionThatReturnsAfterTheDrainInWhichItBeganMovesThePosition() {
        tally.add(drained(new Asserted(1, 0, true, false), 1));
        tally.add(drained(new Asserted(0, 1, false, false), 2, 3));

        assertThat(tally.assertions()).contains(new Assertions(1, 2));
    }

    @Test
    void whereSomethingElseMayCheckNothingIsSaidToComeAfterTheLastAssertion() {
        tally.add(drained(new Asserted(1, 1, true, true), 1, 2, 3));

        assertThat(tally.assertions()).contains(new Assertions(1, 3));
    }

    @Test
    void whereNoTestWasSeenNothingIsSaidToComeAfterTheLastAssertion() {
        tally.add(drained(new Asserted(1, 1, false, false), 1, 2, 3));

        assertThat(tally.assertions()).contains(new Assertions(1, 3));
    }

    @Test
    void noAssertionIsSaidOnlyOfTestsThatWereSeenAndLeaveNoDoubt() {
        tally.add(drained(Asserted.NOTHING, 1));
        assertThat(tally.assertions()).isEmpty();

        tally.add(drained(new Asserted(0, 0, true, false)));
        assertThat(tally.assertions()).contains(new Assertions(0, 0));

        tally.add(drained(new Asserted(0, 0, false, true)));
        assertThat(tally.assertions()).isEmpty();

        tally.add(drained(new Asserted(1, 0, false, false)));
        assertThat(tally.assertions()).contains(new Assertions(1, 1));
    }

    private static Drained drained(Asserted asserted, int... entered) {
        return new OneClass(KEY).entered(asserted, entered);
    }

    private static EnteredMethod[] methods(Integer... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> new EnteredMethod(KEY, numbers[i]))
                .toArray(EnteredMethod[]::new);
    }
}
