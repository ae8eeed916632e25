package io.countersign.analysis.policy;

import java.util.Locale;

/** What it means for a release that something is there. */
public enum Meaning {
    FAIL,
    WARN,
    IGNORE;

    /** The word used in YAML. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
