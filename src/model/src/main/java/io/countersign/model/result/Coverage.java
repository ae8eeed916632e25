package io.countersign.model.result;

/**
 * Code coverage of a set of methods, with JaCoCo's counters.
 *
 * @param lines a line counts as covered when at least one of its instructions was executed
 */
public record Coverage(Counter lines, Counter branches, Counter methods) {

    /** Of no code at all. */
    public static final Coverage EMPTY = new Coverage(Counter.EMPTY, Counter.EMPTY, Counter.EMPTY);
}
