package io.countersign.maven;

import io.countersign.model.result.Result;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** Decides whether a build may go on. */
final class Gate {

    private static final String KEY = Gate.class.getName();

    private Gate() {}

    /** Why the gate says no; empty when it says yes. */
    static Optional<String> refusal(Report report) {
        if (report.result().isEmpty()) {
            return Optional.of("The gate says no: nothing was measured, " + report.reason());
        }
        Result result = report.result().get();
        return result.verified()
                ? Optional.empty()
                : Optional.of("The gate says no. " + result.release() + " Report: " + report.page());
    }

    /** Has the gate asked when all modules are built. */
    static void askForTheWhole(MavenSession session) {
        session.getRequest().getData().put(KEY, true);
    }

    static boolean isAskedForTheWhole(MavenSession session) {
        return session.getRequest().getData().containsKey(KEY);
    }
}
