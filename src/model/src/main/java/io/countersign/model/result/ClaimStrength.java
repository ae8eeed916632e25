package io.countersign.model.result;

import java.util.Locale;

/** How strong a claim is, by what happened; worst first. The rules stand in {@code docs/verdicts.md}. */
public enum ClaimStrength {
    /** The test failed, or threw, or its container failed. */
    FAILING,
    /** The classes that ran are not the classes under review. */
    STALE,
    /** Disabled, skipped, aborted, filtered out, or absent from the evidence. */
    NOT_RUN,
    /** Passed, but its own footprint misses the item's scope. */
    HOLLOW,
    /** Passed and reached the scope, but executed no assertion, or none after it had entered the scope. */
    UNASSERTED,
    /** Passed only after failing in the same run. */
    FLAKY,
    /** Passed, but the claim names an older revision than the requirement has. */
    SUSPECT,
    /** Passed, but no footprint was recorded. */
    UNMEASURED,
    /** None of the above. */
    EFFECTIVE;

    /** The word used in JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
