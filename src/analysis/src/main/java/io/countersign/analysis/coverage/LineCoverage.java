package io.countersign.analysis.coverage;

import io.countersign.model.result.Counter;

/**
 * What ran of one source line.
 *
 * @param line counted from 1
 * @param instructions bytecode instructions; at least one
 * @param branches empty where the line has no choice
 */
public record LineCoverage(int line, Counter instructions, Counter branches) {

    /** JaCoCo's colour of the line. */
    public enum Status {
        /** Nothing ran. */
        NOT_COVERED,
        /** Something did not run, or a branch was not taken. */
        PARTLY_COVERED,
        /** All ran. */
        FULLY_COVERED
    }

    /** JaCoCo's colour of the line. Colours of two tests cannot be added: two yellow ones may make a green one. */
    public Status status() {
        int covered = instructions.covered() + branches.covered();
        if (covered == 0) {
            return Status.NOT_COVERED;
        }
        return covered == instructions.total() + branches.total() ? Status.FULLY_COVERED : Status.PARTLY_COVERED;
    }
}
