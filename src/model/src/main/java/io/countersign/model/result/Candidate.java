package io.countersign.model.result;

/**
 * A passing test that runs code of a requirement which no claim verifies yet: whoever wants to verify it looks there first.
 *
 * @param test {@link TestResult#id()}
 * @param testName {@link TestResult#name()}
 * @param lines of the requirement's scope it runs, of all of the scope
 */
public record Candidate(String test, String testName, Counter lines) {

    /** How many candidates of one requirement are named at most. */
    public static final int MOST = 5;
}
