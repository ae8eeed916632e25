package io.countersign.model.result;

import io.countersign.model.declared.InputFile;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an auditor asks first: made by what, when, from what.
 *
 * @param toolVersion version of Countersign
 * @param createdAt when the newest evidence was started; never the time of the report, so that the same inputs give the same
 *     bytes
 * @param commit what was checked out, when it is a git work tree
 * @param environment facts about the test JVMs, each with the values found
 * @param inputs files that were read, with their hashes
 * @param evidence one row per test JVM
 * @param leftOut what was not looked at although it lay there, one sentence each
 * @param reconciliation whether the footprints add up to jacoco.exec
 */
public record Header(
        String toolVersion,
        Optional<Instant> createdAt,
        Optional<Commit> commit,
        Map<String, String> environment,
        List<InputFile> inputs,
        List<EvidenceRow> evidence,
        List<String> leftOut,
        Reconciliation reconciliation) {

    public Header {
        inputs = List.copyOf(inputs);
        evidence = List.copyOf(evidence);
        leftOut = List.copyOf(leftOut);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /**
     * A git commit.
     *
     * @param id full hash
     * @param dirty whether the work tree differed from it
     */
    public record Commit(String id, boolean dirty) {}

    /**
     * One evidence file.
     *
     * @param complete whether it was read whole and its JVM said it was done
     */
    public record EvidenceRow(String file, String runId, int tests, boolean measured, boolean complete) {}

    /**
     * Whether the union of tests, containers, class initialisers and ambient equals the exec file, probe for probe.
     *
     * @param state {@code equal}, {@code differs} or {@code not-checked}
     * @param message one sentence; where it was not checked the reason, to be read after "because"
     * @param writer who wrote the exec file: {@code recorder}, or {@code jacoco-agent} for the user's own JaCoCo agent
     */
    public record Reconciliation(String state, String message, String writer) {

        /** The {@link #state} of an exec file that holds something else than the footprints. */
        public static final String DIFFERS = "differs";

        /** The {@link #writer} of an exec file that the user's own JaCoCo agent wrote. */
        public static final String JACOCO_AGENT = "jacoco-agent";

        /** With an exec file of the recorder. */
        public Reconciliation(String state, String message) {
            this(state, message, "recorder");
        }

        /** Whether the user's own JaCoCo agent wrote the exec file. */
        public boolean byJacocoAgent() {
            return writer.equals(JACOCO_AGENT);
        }
    }
}
