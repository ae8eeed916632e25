package io.countersign.model.evidence;

/**
 * The assertions a test executed: outermost calls of the assertion libraries the recorder knows.
 *
 * @param count how many
 * @param entriesBeforeLast how many of the test's {@link Entries} there were when its last assertion returned; code that was
 *     entered later cannot have been checked; 0 when there was no assertion
 */
public record Assertions(int count, int entriesBeforeLast) {}
