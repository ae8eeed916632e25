package io.countersign.model.result;

import io.countersign.model.declared.Step;
import java.util.List;

/**
 * A step with its numbers.
 *
 * @param codeCoverage of its scope, by all tests
 * @param requirementsBasedCoverage of its scope, by tests whose claim on the workflow, or on a requirement
 *     the step names, is effective
 * @param touchedBy {@link TestResult#id()} of passing tests that touched its scope, in the order of their ids; at most {@link #MOST}
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
    public static final int MOST = 50;

    public StepResult {
        touchedBy = List.copyOf(touchedBy);
    }
}
