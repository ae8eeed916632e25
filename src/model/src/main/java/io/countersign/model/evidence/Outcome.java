package io.countersign.model.evidence;

import java.util.Locale;

/** How one execution of a test ended. */
public enum Outcome {
    PASSED,
    /** An assertion or anything else was thrown. */
    FAILED,
    /** Stopped itself: an assumption did not hold. */
    ABORTED,
    /** Disabled or skipped before it started. */
    SKIPPED,
    /** Started, and the JVM ended before it did. */
    UNFINISHED,
    /** Discovered, and the JVM ended before it was reached. */
    NOT_REACHED;

    /** The word used in JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
