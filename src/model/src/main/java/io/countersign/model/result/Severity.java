package io.countersign.model.result;

import java.util.Locale;

/** How loud a finding is, worst first; taken from the criticality of what it concerns. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** The word used in JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
