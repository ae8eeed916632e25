package io.countersign.model.result;

import io.countersign.model.declared.Step;
import java.util.List;

/**
 * A step with its numbers.
 *
 * @param codeCoverage of its scope, by all tests
 * @param requirementsBasedCoverage of its scope, by tests whose claim on the workflow, or on a requirement
 *     the step names, is effective
 * @param touchedBy {@link TestResult#id()} of the first {@link #MOST} passing tests that touched its scope, in the order of their ids
 * @param touching how many such tests there are in all
 * @param apart whether no such test also touched the step before it, although each of the two was touched
 */
public record StepResult(
        Step step,
        Coverage codeCoverage,
        Coverage requirementsBasedCoverage,
        List<String> touchedBy,
        int touching,
        boolean apart) {

    /** How many tests of one step are named at most. */
    public static final int MOST = 10;

    public StepResult {
        touchedBy = List.copyOf(touchedBy);
        if (touchedBy.size() != Math.min(touching, MOST)) {
            throw new IllegalArgumentException(touchedBy.size() + " named of " + touching + " tests");
        }
    }
}
