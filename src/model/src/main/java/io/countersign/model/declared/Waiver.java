package io.countersign.model.declared;

import io.countersign.model.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A named person's dated excuse for findings of one rule, or for items with one verdict. It changes no verdict and no percentage.
 *
 * @param kind what is excused
 * @param name of the rule, such as {@code covered-not-verified}, or the verdict's label, such as {@code unclaimed}
 * @param items what it excuses: IDs of items, or the other subjects of findings; {@code *} stands for any characters
 * @param owner who has to mend it
 * @param approver who allows it
 * @param expires the last day on which it excuses anything
 * @param location where it stands
 */
public record Waiver(
        Kind kind,
        String name,
        List<String> items,
        String reason,
        String owner,
        String approver,
        Optional<String> ticket,
        LocalDate date,
        LocalDate expires,
        Location location) {

    /** What a waiver can excuse. */
    public enum Kind {
        /** Findings of a rule. */
        RULE,
        /** Items with a verdict. */
        VERDICT
    }

    public Waiver {
        items = List.copyOf(items);
    }
}
