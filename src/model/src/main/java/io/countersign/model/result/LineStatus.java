package io.countersign.model.result;

import java.util.Locale;

/** JaCoCo's colour of a line. Colours of two tests cannot be added: two yellow ones may make a green one. */
public enum LineStatus {
    /** Nothing ran. */
    NOT_COVERED,
    /** Something did not run, or a branch was not taken. */
    PARTLY_COVERED,
    /** All ran. */
    FULLY_COVERED;

    /** The colour of a line with so many instructions and branches. */
    public static LineStatus of(Counter instructions, Counter branches) {
        int covered = instructions.covered() + branches.covered();
        if (covered == 0) {
            return NOT_COVERED;
        }
        return covered == instructions.total() + branches.total() ? FULLY_COVERED : PARTLY_COVERED;
    }

    /** The word used in JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
