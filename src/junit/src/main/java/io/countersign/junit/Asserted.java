package io.countersign.junit;

/**
 * The assertions of a time.
 *
 * @param count how many were executed
 * @param entriesBeforeLast how many of the methods entered in that time had been entered when the last one returned
 * @param ownCode whether a method that is a test was entered: its assertions, if any, can be seen
 * @param doubtful whether something was executed that may check in a way nobody counts
 */
record Asserted(int count, int entriesBeforeLast, boolean ownCode, boolean doubtful) {

    static final Asserted NOTHING = new Asserted(0, 0, false, false);

    boolean isNothing() {
        return count == 0 && entriesBeforeLast == 0 && !ownCode && !doubtful;
    }
}
