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

    /** The class of this VM name runs unchanged: it may have run, and is in no footprint. Without a name, it is not known which. */
    public static final String NOT_INSTRUMENTED = "not-instrumented";

    /** The same of a class that JaCoCo instrumented before the tests ran. */
    public static final String ALREADY_INSTRUMENTED = "already-instrumented";

    /** Results that were to be read could not be, or contradict the evidence: any test may be missing, or how it ended. */
    public static final String RESULTS_MISSING = "results-missing";

    /** How tests ended is known only from the results that their build tool wrote. */
    public static final String RESULTS_ONLY = "results-only";

    /** The recorder stopped, or never began: any class may have run without being in a footprint. */
    public static final String RECORDER_OFF = "recorder-off";
}
