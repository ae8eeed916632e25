package io.countersign.analysis.join;

import io.countersign.model.evidence.Failure;

/** Says in a few words what was thrown. */
public final class Failures {

    private Failures() {}

    /** {@code AssertionError: expected 3}: the simple name of the type, and the first line of the message when there is one. */
    public static String sentence(Failure failure) {
        String type = failure.type().substring(failure.type().lastIndexOf('.') + 1);
        String message = failure.message().strip().lines().findFirst().orElse("");
        return message.isEmpty() ? type : type + ": " + message;
    }
}
