package io.countersign.model.diff;

import java.util.Locale;

/** Whether a change is for the worse. */
public enum Trend {
    WORSE,
    BETTER,
    /** To be looked at, and neither for the better nor for the worse by itself. */
    NEITHER;

    /** The word used in JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is when base and head change places. */
    public Trend mirror() {
        return switch (this) {
            case WORSE -> BETTER;
            case BETTER -> WORSE;
            case NEITHER -> NEITHER;
        };
    }
}
