package io.countersign.model.result;

import io.countersign.model.declared.Proof;
import java.util.Locale;
import java.util.Optional;

/**
 * One kind of proof of one item.
 *
 * @param kind as the item asks for it
 * @param needed whether the item asks for it; others may be there all the same
 * @param proof the newest of the kind; empty where there is none
 * @param message one sentence
 */
public record ProofResult(String kind, boolean needed, State state, Optional<Proof> proof, String message) {

    /** How a proof stands. */
    public enum State {
        VALID,
        /** It came out badly. */
        FAILED,
        /** Its day is over. */
        EXPIRED,
        /** Its date has not come: what it says cannot have been done. */
        EARLY,
        /** Its attachment is not there or is not the one that was attached. */
        BROKEN,
        /** Nobody gave it. */
        MISSING;

        /** The word used in JSON and report. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
