package io.countersign.model.result;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody saw of a claim, and what has changed since. It says so of a claim of any strength: one that fails may have changed, too.
 *
 * @param by who looked
 * @param date on which day
 * @param reason what was written down
 * @param changed the sides that are not what they were, in the order of {@link ReviewedSide}
 * @param lost whether nobody can say what the test does now, though the reviewer could
 */
public record ReviewResult(String by, LocalDate date, String reason, List<ReviewedSide> changed, boolean lost) {

    public ReviewResult {
        changed = List.copyOf(changed);
    }
}
