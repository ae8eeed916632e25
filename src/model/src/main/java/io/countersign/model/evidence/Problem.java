package io.countersign.model.evidence;

/**
 * Something the recorder could not do.
 *
 * @param kind such as {@code not-instrumented}
 * @param subject what it concerns, such as a class name
 * @param message one sentence for the user
 */
public record Problem(String kind, String subject, String message) {

    /** The listener was told something it could not write down: any test may be missing, or how it ended. */
    public static final String LISTENER_FAILED = "listener-failed";
}
