package io.countersign.model.result;

import io.countersign.model.evidence.Outcome;
import java.util.Map;

/**
 * The numbers of one of several modules. Its code is counted by whatever ran it, tests of other modules too; its tests are its own.
 *
 * @param codeCoverage of the module's classes, by all tests of all modules
 * @param requirementsBasedCoverage of the same classes, by tests with an effective claim on an item whose scope holds the code
 * @param tests how many of the module's tests ended each way
 */
public record ModuleResult(
        String name, Coverage codeCoverage, Coverage requirementsBasedCoverage, Map<Outcome, Integer> tests) {

    public ModuleResult {
        tests = Map.copyOf(tests);
    }

    /** How many tests it has. */
    public int testCount() {
        return tests.values().stream().mapToInt(Integer::intValue).sum();
    }
}
