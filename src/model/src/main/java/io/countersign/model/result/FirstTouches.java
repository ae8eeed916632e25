package io.countersign.model.result;

import java.util.List;

/**
 * In which order one test first touched the steps of a workflow.
 *
 * @param test {@link TestResult#id()}
 * @param testName {@link TestResult#name()}
 * @param order against the order of declaration; optional steps do not count
 * @param steps IDs of the steps it touched, optional ones included, in the order of first touch
 * @param unknown IDs of the steps it touched nobody knows when, in the order of declaration
 * @param swapped where it is out of order, the IDs of two steps of which it touched the first too early, before the second; empty
 *     otherwise
 */
public record FirstTouches(
        String test,
        String testName,
        TouchOrder order,
        List<String> steps,
        List<String> unknown,
        List<String> swapped) {

    /** Of how many tests of one workflow it is told at most; what thousands of tests did is no more telling. */
    public static final int MOST = 20;

    public FirstTouches {
        steps = List.copyOf(steps);
        unknown = List.copyOf(unknown);
        swapped = List.copyOf(swapped);
    }
}
