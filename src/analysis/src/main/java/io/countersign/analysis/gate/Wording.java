package io.countersign.analysis.gate;

import io.countersign.model.result.Counter;

/** How figures are written. */
final class Wording {

    private Wording() {}

    /** {@code 1 test}, {@code 2 tests}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 2 of 3}. */
    static String of(int part, int all) {
        return part + " of " + all;
    }

    /** {@code 66.6 % (2 of 3)}; of a counter that is not empty. */
    static String percent(Counter counter) {
        return counter.percentText() + " (" + of(counter.covered(), counter.total()) + ")";
    }

    /** {@code at least 90 %}. */
    static String atLeast(int percent) {
        return "at least " + percent + " %";
    }

    /** {@code none} or {@code at most 3}. */
    static String atMost(int number) {
        return number == 0 ? "none" : "at most " + number;
    }
}
