package io.countersign.benchmarks.report;

/**
 * How large a generated run is. The same size and seed give the same files.
 *
 * @param workflows a tenth as many as requirements, unless said otherwise
 */
record RunSize(int tests, int requirements, int classes, int workflows, long seed) {

    private static final long SEED = 20261121;

    static RunSize of(int tests, int requirements, int classes) {
        return new RunSize(tests, requirements, classes, requirements / 10, SEED);
    }

    /** The same promises and code, and so many times the tests. */
    RunSize times(int factor) {
        return new RunSize(factor * tests, requirements, classes, workflows, seed);
    }
}
