package io.countersign.cli;

import io.countersign.model.result.Decision;

/** The exit codes, the same for every command. */
final class ExitCode {

    /** The gate says yes, or the command only reports. */
    static final int OK = 0;

    /** The gate says no. */
    static final int GATE = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** An input is wrong or unreadable. */
    static final int INPUT = 3;

    /** Nothing was measured. */
    static final int NOTHING_MEASURED = 4;

    /** Countersign itself is wrong. */
    static final int FAULT = 70;

    private ExitCode() {}

    /** What the gate says. */
    static int of(Decision decision) {
        return switch (decision.state()) {
            case PASSED -> OK;
            case FAILED -> GATE;
            case NOTHING_MEASURED -> NOTHING_MEASURED;
        };
    }
}
