package io.countersign.report.html;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;

/**
 * The numbers of one item on one scale, so that their distance is seen.
 *
 * @param gapFrom where the shorter of test and code coverage ends, in percent
 * @param gapWidth how far the longer one reaches beyond it; 0 when they do not disagree
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

    static Face of(Counter testCoverage, Coverage code, Coverage requirementsBased, int target) {
        Meter test = Meter.of(testCoverage);
        Meter lines = Meter.lines(code);
        boolean falseConfidence = lines.width() > test.width();
        // A verified promise whose code reaches its target is no disagreement, however small the rest of the code is.
        boolean disagree = test.measured()
                && lines.measured()
                && (falseConfidence || !code.lines().reaches(target));
        double from = Math.min(test.width(), lines.width());
        double gap = falseConfidence ? Meter.distance(test, lines) : Meter.distance(lines, test);
        return new Face(
                test,
                lines,
                Meter.lines(requirementsBased),
                disagree ? from : 0,
                disagree ? gap : 0,
                falseConfidence,
                target);
    }
}
