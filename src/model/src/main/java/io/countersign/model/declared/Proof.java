package io.countersign.model.declared;

import io.countersign.model.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What shows that an item holds and no automatic test can: a manual test, a review, a load test, a rehearsed rollback. It stands beside
 * the two coverages and is in neither.
 *
 * @param kind one of the kinds the items ask for, such as {@code load-test}
 * @param items IDs of the requirements and workflows it is for
 * @param date when it was done
 * @param by who did it
 * @param result whether it came out well
 * @param note what was seen, such as a duration or a rate; empty where nothing was written
 * @param attachment the file that shows it, where there is one
 * @param expires the last day on which it counts, where it does not count for ever
 * @param location where it stands
 */
public record Proof(
        String kind,
        List<String> items,
        LocalDate date,
        String by,
        Outcome result,
        String note,
        Optional<Attachment> attachment,
        Optional<LocalDate> expires,
        Location location) {

    /** How it came out. */
    public enum Outcome {
        PASSED,
        FAILED
    }

    /**
     * A file under version control.
     *
     * @param path relative to the project's root
     * @param sha256 of its bytes as it was attached, in lower-case hex
     */
    public record Attachment(String path, String sha256) {}

    public Proof {
        items = List.copyOf(items);
    }
}
