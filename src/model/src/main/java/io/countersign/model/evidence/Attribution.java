package io.countersign.model.evidence;

import java.util.Locale;

/** How sure the footprint of a test is. */
public enum Attribution {
    /** Everything in the footprint ran for this test. */
    EXACT,
    /** Something ran while it was not certain for whom. */
    AMBIGUOUS,
    /** No footprint was recorded. */
    UNMEASURED;

    /** The word used in JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
