package io.countersign.model.result;

import io.countersign.model.evidence.Outcome;
import java.util.List;

/**
 * How far one test walks a workflow.
 *
 * @param test {@link TestResult#id()}
 * @param testName {@link TestResult#name()}
 * @param outcome of the test; only a passing one can walk
 * @param claims whether the test claims the workflow
 * @param steps IDs of the steps it touches, in the order of declaration
 */
public record TestWalk(String test, String testName, Outcome outcome, boolean claims, List<String> steps) {

    /** How many tests of one workflow are told at most. */
    public static final int MOST = 200;

    public TestWalk {
        steps = List.copyOf(steps);
    }
}
