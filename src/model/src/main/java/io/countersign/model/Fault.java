package io.countersign.model;

/**
 * One thing that is wrong with an input: what was found and what is allowed, and where.
 *
 * @param location the place to mend
 * @param message one sentence, without the place
 */
public record Fault(Location location, String message) {

    /** {@code file:line:column: message}. */
    @Override
    public String toString() {
        return location + ": " + message;
    }
}
