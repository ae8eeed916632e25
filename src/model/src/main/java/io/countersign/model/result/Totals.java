package io.countersign.model.result;

import io.countersign.model.evidence.Outcome;
import java.util.Map;

/**
 * The numbers of the first screen. Every output takes them from here and adds up nothing of its own.
 *
 * @param workflows verified ones of those in force
 * @param requirements verified ones of those in force
 * @param testCoverage verified items of those in force: workflows and requirements together
 * @param codeCoverage of all classes under review, by all tests; equal to JaCoCo's
 * @param requirementsBasedCoverage of the same classes, by tests with an effective claim on an item whose scope holds the code
 * @param tests how many tests ended each way
 * @param notInForce draft and retired items, which are in no other number here
 */
public record Totals(
        Counter workflows,
        Counter requirements,
        Counter testCoverage,
        Coverage codeCoverage,
        Coverage requirementsBasedCoverage,
        Map<Outcome, Integer> tests,
        int notInForce) {

    public Totals {
        tests = Map.copyOf(tests);
    }

    /** How many tests there are in all. */
    public int testCount() {
        return tests.values().stream().mapToInt(Integer::intValue).sum();
    }
}
