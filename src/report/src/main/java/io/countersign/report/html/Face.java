package io.countersign.report.html;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;

/**
 * The numbers of one item on one scale, so that their distance is seen.
 *
 * @param gapFrom where the shorter of test and code coverage ends, in percent
 * @param gapWidth how far the longer one reaches beyond it; 0 when either was not measured
 * @param target 0 when there is none
 * @param falseConfidence whether code coverage is the longer one: the code ran, the behaviour was not verified
 */
record Face(
        Meter test,
        Meter code,
        Meter requirementsBased,
        double gapFrom,
        double gapWidth,
        boolean falseConfidence,
        int target) {

    static Face of(Counter testCoverage, String what, Coverage code, Coverage requirementsBased, int target) {
        Meter test = Meter.of(testCoverage, what);
        Meter lines = Meter.lines(code);
        boolean both = test.measured() && lines.measured();
        double from = Math.min(test.width(), lines.width());
        // Tenths are whole numbers; their difference must not show the digits of binary fractions.
        double gap = Math.round(10 * (Math.max(test.width(), lines.width()) - from)) / 10.0;
        return new Face(
                test,
                lines,
                Meter.lines(requirementsBased),
                both ? from : 0,
                both ? gap : 0,
                lines.width() > test.width(),
                target);
    }
}
