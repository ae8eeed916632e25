package io.countersign.model.result;

import io.countersign.model.declared.Waiver;
import java.util.List;
import java.util.Locale;

/**
 * What became of one waiver.
 *
 * @param excused IDs of the items, or subjects of the findings, it excuses
 * @param message one sentence
 */
public record WaiverDecision(Waiver waiver, State state, List<String> excused, String message) {

    /** What can become of a waiver. */
    public enum State {
        /** It excuses something. */
        USED,
        /** There is nothing to excuse any more: a warning. */
        UNUSED,
        /** Its day is over: the gate fails. */
        EXPIRED,
        /** It reaches further than a waiver may, or its date has not come: the gate fails. */
        REFUSED;

        /** The word used in JSON and report. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public WaiverDecision {
        excused = List.copyOf(excused);
    }

    /** Whether it excuses this finding: by its rule, or because nothing is held against the item it is about. */
    public boolean excuses(Finding finding) {
        return excuses(Waiver.Kind.RULE, finding.rule(), finding.subject())
                || excuses(Waiver.Kind.VERDICT, waiver.name(), finding.subject());
    }

    /** Whether it excuses this item's verdict. */
    public boolean excuses(String item, Verdict verdict) {
        return excuses(Waiver.Kind.VERDICT, verdict.label(), item);
    }

    private boolean excuses(Waiver.Kind kind, String name, String subject) {
        return state == State.USED && waiver.kind() == kind && waiver.name().equals(name) && excused.contains(subject);
    }
}
