package io.countersign.report.html;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.report.format.Numbers;

/**
 * One number and its bar.
 *
 * @param measured whether there is a number
 * @param width of the bar in percent; 0 when nothing was measured
 * @param text the number as text
 * @param detail of how many it is; empty when nothing was measured
 */
record Meter(boolean measured, double width, String text, String detail) {

    static Meter lines(Coverage coverage) {
        return of(coverage.lines());
    }

    static Meter branches(Coverage coverage) {
        return of(coverage.branches());
    }

    static Meter of(Counter counter) {
        return counter.isEmpty()
                ? new Meter(false, 0, Numbers.percent(counter), "")
                : new Meter(true, counter.percent(), Numbers.percent(counter), Numbers.ratio(counter));
    }

    /** How far {@code longer} reaches beyond {@code shorter}, in percent; 0 when it does not. */
    static double distance(Meter shorter, Meter longer) {
        // Tenths are whole numbers; their difference must not show the digits of binary fractions.
        return Math.max(0, Math.round(10 * (longer.width - shorter.width)) / 10.0);
    }
}
