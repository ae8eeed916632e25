package io.countersign.model.diff;

import java.util.List;
import java.util.Locale;

/**
 * What changed from a base, the earlier report, to a head, the later one. The same two reports give an equal comparison everywhere.
 *
 * @param sentence why it has this state, one sentence
 * @param items of both reports, in the order of the base, then those that only the head has
 * @param changes in the order of {@link ChangeKind}, those that fail the gate first
 */
public record Comparison(
        State state,
        String sentence,
        ComparedReport base,
        ComparedReport head,
        List<ComparedItem> items,
        List<Change> changes) {

    /** What the gate "no worse than the base" says. */
    public enum State {
        NOT_WORSE,
        WORSE,
        /** One of the reports holds no test, or no item in force: a failure of its own. */
        NOTHING_MEASURED;

        /** The word used in JSON and report. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Comparison {
        items = List.copyOf(items);
        changes = List.copyOf(changes);
    }
}
