package io.countersign.report.format;

import io.countersign.model.result.ProofResult;

/** The colour of a proof's state, as the name of its class in the style sheet. The word itself is always beside it. */
public final class ProofTone {

    private ProofTone() {}

    /** One of {@code good}, {@code bad}, {@code doubt} and {@code blank}. */
    public static String of(ProofResult proof) {
        return switch (proof.state()) {
            case VALID -> "good";
            case FAILED, BROKEN -> "bad";
            case EXPIRED, EARLY -> "doubt";
            case MISSING -> "blank";
        };
    }
}
