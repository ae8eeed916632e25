package io.countersign.maven;

import io.countersign.model.result.Result;
import io.countersign.report.console.GateSummary;
import io.countersign.report.format.GateWords;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** Asks the gate whether a build may go on. */
final class Gate {

    private static final String KEY = Gate.class.getName();

    private Gate() {}

    /** Why the gate says no; empty when it says yes. All it was asked is printed. */
    static Optional<String> refusal(Report report, Log log) {
        Optional<Release> release = report.judged().release();
        if (release.isEmpty()) {
            return Optional.of(
                    "The gate says no: nothing was measured, " + report.judged().reason());
        }
        Result result = release.get().result();
        log.info("");
        GateSummary.of(result, Optional.empty()).lines().forEach(log::info);
        return result.decision().passed()
                ? Optional.empty()
                : Optional.of(GateWords.sentence(result.decision()) + " Report: " + report.page());
    }

    /** Has the gate asked when all modules are built. */
    static void askForTheWhole(MavenSession session) {
        session.getRequest().getData().put(KEY, true);
    }

    static boolean isAskedForTheWhole(MavenSession session) {
        return session.getRequest().getData().containsKey(KEY);
    }
}
