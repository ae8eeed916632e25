package io.countersign.model.result;

import io.countersign.model.declared.Step;
import java.util.List;

/**
 * A step with its numbers.
 *
 * @param codeCoverage of its scope, by all tests
 * @param requirementsBasedCoverage of its scope, by tests whose claim on the workflow, or on a requirement
 *     the step names, is effective
 * @param touchedBy {@link TestResult#id()} of passing tests that touched its scope
 */
public record StepResult(Step step, Coverage codeCoverage, Coverage requirementsBasedCoverage, List<String> touchedBy) {

    public StepResult {
        touchedBy = List.copyOf(touchedBy);
    }
}
