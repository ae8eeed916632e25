package io.countersign.model.result;

import java.util.Locale;

/** What the evidence says of one requirement or workflow. Only {@link #VERIFIED} counts. */
public enum Verdict {
    VERIFIED,
    FAILED,
    /** Workflows only: walked, but a requirement it names is not verified. */
    UNVERIFIED_REQUIREMENT,
    /** Workflows only: every step is covered by passing tests, and no test walks them together. */
    FRAGMENTED,
    STALE,
    NOT_RUN,
    HOLLOW,
    UNASSERTED,
    FLAKY,
    SUSPECT,
    UNMEASURED,
    /** Workflows only: a passing claim reaches only some of the steps, or not in their order. */
    PARTIAL,
    UNCLAIMED;

    /** The word used in JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
