package io.countersign.model.declared;

import java.util.Locale;

/** How much an item matters, and with it the line coverage in percent its numbers are held against unless the project says otherwise. */
public enum Criticality {
    CRITICAL(90),
    IMPORTANT(75),
    UTILITY(50);

    private final int defaultTarget;

    Criticality(int defaultTarget) {
        this.defaultTarget = defaultTarget;
    }

    /** The default target in percent. */
    public int defaultTarget() {
        return defaultTarget;
    }

    /** The word used in YAML, JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
