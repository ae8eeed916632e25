package io.countersign.benchmarks.proof;

import java.util.List;

/**
 * Where one trace is in the footprint of one test.
 *
 * @param alone for each execution in a JVM in which no other test runs, in their order; at least two
 * @param sequential for each run in which one test runs after the other
 * @param overlapping for each run in which tests overlap
 * @param everywhere whether somebody has it in each run in which the test has it not
 */
record Sighting(List<Boolean> alone, List<Boolean> sequential, List<Boolean> overlapping, boolean everywhere) {

    Sighting {
        alone = List.copyOf(alone);
        sequential = List.copyOf(sequential);
        overlapping = List.copyOf(overlapping);
    }

    /** Whether it is the same in all runs and in the first execution alone. */
    boolean isUniform() {
        boolean first = alone.get(0);
        return !sequential.contains(!first) && !overlapping.contains(!first);
    }

    /** A digit for each run, as {@code alone 10000, one by one 1111, overlapping 00}. */
    @Override
    public String toString() {
        return "alone " + digits(alone) + ", one by one " + digits(sequential) + ", overlapping " + digits(overlapping);
    }

    private static String digits(List<Boolean> seen) {
        StringBuilder digits = new StringBuilder();
        seen.forEach(has -> digits.append(has ? '1' : '0'));
        return digits.toString();
    }
}
