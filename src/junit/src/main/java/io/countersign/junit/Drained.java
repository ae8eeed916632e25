package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Legend;

/**
 * What a recorder hands over at once: what was executed since it did so last. Nobody changes its arrays any more.
 *
 * @param legend knows all numbers in here
 * @param classes those that were hit, none twice
 * @param probes what was hit of each of {@code classes}
 * @param complete whether {@code methods} are all that were entered
 * @param methods in the order in which they were entered; one may be in it twice
 */
record Drained(Legend legend, int[] classes, Probes[] probes, boolean complete, int[] methods, Asserted asserted) {

    private static final Legend NO_NUMBERS = new Legend() {
        @Override
        public ClassKey type(int number) {
            throw new IndexOutOfBoundsException(number);
        }

        @Override
        public EnteredMethod method(int number) {
            throw new IndexOutOfBoundsException(number);
        }
    };

    private static final Drained NOTHING =
            new Drained(NO_NUMBERS, new int[0], new Probes[0], true, new int[0], Asserted.NOTHING);

    static Drained nothing() {
        return NOTHING;
    }

    /** Whether no code was executed. */
    boolean ranNothing() {
        return classes.length == 0 && methods.length == 0;
    }

    /** Whether there is nothing to tell: no code was executed and nothing known of assertions. */
    boolean isEmpty() {
        return ranNothing() && asserted.isNothing();
    }

    /** The code of it alone. */
    Drained withoutAssertions() {
        return new Drained(legend, classes, probes, complete, methods, Asserted.NOTHING);
    }
}
