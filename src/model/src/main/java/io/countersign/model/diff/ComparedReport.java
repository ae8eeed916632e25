package io.countersign.model.diff;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Header.Commit;
import java.util.Optional;

/**
 * What one report says of itself as a whole.
 *
 * @param toolVersion version of Countersign that wrote it
 * @param createdAt when its newest evidence was started, as it writes it
 * @param decision the state of its gate and the name of the profile; empty where it says nothing of a gate
 * @param testCoverage verified items of those in force
 * @param findings how many there are
 */
public record ComparedReport(
        String toolVersion,
        Optional<String> createdAt,
        Optional<Commit> commit,
        boolean verified,
        String release,
        Optional<String> decision,
        Counter testCoverage,
        Coverage codeCoverage,
        Coverage requirementsBasedCoverage,
        int tests,
        int findings) {

    /** Whether there was anything to measure: a test, and an item in force. */
    public boolean measured() {
        return tests > 0 && !testCoverage.isEmpty();
    }
}
