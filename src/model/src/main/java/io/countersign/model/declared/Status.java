package io.countersign.model.declared;

import java.util.Locale;

/** Whether an item is in force: only approved items enter totals. */
public enum Status {
    DRAFT,
    APPROVED,
    RETIRED;

    /** The word used in YAML, JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
