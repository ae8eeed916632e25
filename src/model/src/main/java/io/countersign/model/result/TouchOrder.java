package io.countersign.model.result;

import java.util.Locale;

/** How the order in which a test first touched the steps of a workflow stands to the order in which they are declared. */
public enum TouchOrder {
    /** No step that is not optional was touched before one that is declared earlier; steps it did not touch do not count. */
    IN_ORDER,
    /** Of some step it is not known when it was touched, and the others are in order. */
    NOT_KNOWN,
    /** A step that is not optional was touched before one that is declared earlier. */
    OUT_OF_ORDER;

    /** The word used in JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
