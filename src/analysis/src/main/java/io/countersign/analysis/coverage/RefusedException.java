package io.countersign.analysis.coverage;

/** A root that will not be read. */
final class RefusedException extends Exception {

    /** @param reason one sentence without the place */
    RefusedException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
