package io.countersign.junit;

import io.countersign.model.evidence.Footprint;

/** What a recorder hands over at once: what was executed since it did so last. */
record Drained(Footprint footprint, Asserted asserted) {

    private static final Drained NOTHING = new Drained(Footprint.none(), Asserted.NOTHING);

    static Drained nothing() {
        return NOTHING;
    }

    boolean isEmpty() {
        return footprint.isEmpty() && asserted.equals(Asserted.NOTHING);
    }
}
