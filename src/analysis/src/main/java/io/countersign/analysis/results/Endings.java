package io.countersign.analysis.results;

import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import java.util.Optional;

/** Makes executions of what one file says: without a footprint, and saying why. */
record Endings(String file) {

    /** Why what the tests of the file ran is not known. */
    String unmeasured() {
        return "read from " + file + ": no footprint";
    }

    Execution passed(long nanos) {
        return of(Outcome.PASSED, Optional.empty(), "", nanos);
    }

    Execution failed(Failure failure, long nanos) {
        return of(Outcome.FAILED, Optional.of(failure), "", nanos);
    }

    /** @param reason may be empty */
    Execution of(Outcome outcome, Optional<Failure> failure, String reason, long nanos) {
        return new Execution(
                outcome,
                failure,
                reason.isBlank() ? unmeasured() : reason.strip(),
                nanos,
                Attribution.UNMEASURED,
                Footprint.none(),
                Optional.empty());
    }

    /**
     * What was thrown.
     *
     * @param type may be empty
     * @param message may be empty
     * @param trace a stack trace as Java prints it, or any text; its beginning stands in for what is empty
     */
    static Failure failure(String type, String message, String trace) {
        String told = message.isBlank() ? beforeTheFrames(trace.strip()) : message;
        String text = !type.isEmpty() && told.startsWith(type + ": ") ? told.substring(type.length() + 2) : told;
        return new Failure(
                Texts.cut(type.isBlank() ? "failure" : type.strip(), Texts.NAME),
                Texts.cut(text.equals(type) ? "" : text, Texts.MESSAGE));
    }

    private static String beforeTheFrames(String trace) {
        int frames = trace.indexOf("\n\tat ");
        return frames < 0 ? trace : trace.substring(0, frames);
    }
}
