package io.countersign.model.result;

import java.util.Locale;

/** What a reviewer of a claim looked at. */
public enum ReviewedSide {
    /** What the item says. */
    TEXT,
    /** What the test does. */
    TEST,
    /** What the code of the item's scope does. */
    SCOPE;

    /** The word used in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
