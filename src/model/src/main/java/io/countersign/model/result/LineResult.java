package io.countersign.model.result;

import java.util.List;

/**
 * What ran of one source line that has code.
 *
 * @param number counted from 1
 * @param instructions bytecode instructions that ran, of all of the line; by all tests
 * @param branches that were taken, of all of the line; by all tests; empty where the line has no choice
 * @param requirementsBasedInstructions the same instructions, by tests with an effective claim on an item whose scope holds them
 * @param requirementsBasedBranches the same branches, by the same tests
 * @param verifiedBy IDs of the items in force with an effective claim whose test ran the line inside the item's scope, in the order of
 *     declaration; tests whose footprint is not known for certain are not asked
 * @param tests how many tests ran any of the line, as far as their footprints are known for certain
 * @param someTests {@link TestResult#id()} of the first {@link #SOME} of them, in the order of their ids
 */
public record LineResult(
        int number,
        Counter instructions,
        Counter branches,
        Counter requirementsBasedInstructions,
        Counter requirementsBasedBranches,
        List<String> verifiedBy,
        int tests,
        List<String> someTests) {

    /** How many tests are named at most. */
    public static final int SOME = 20;

    public LineResult {
        verifiedBy = List.copyOf(verifiedBy);
        someTests = List.copyOf(someTests);
        if (someTests.size() != Math.min(tests, SOME)) {
            throw new IllegalArgumentException(someTests.size() + " named of " + tests + " tests");
        }
    }

    /** JaCoCo's colour of the line by all tests. */
    public LineStatus status() {
        return LineStatus.of(instructions, branches);
    }

    /** The colour by tests with an effective claim on an item whose scope holds the line. */
    public LineStatus requirementsBasedStatus() {
        return LineStatus.of(requirementsBasedInstructions, requirementsBasedBranches);
    }
}
