package io.countersign.model.diff;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A requirement or workflow of two reports, side by side.
 *
 * @param base empty where only the head has it
 * @param head empty where only the base has it
 */
public record ComparedItem(String id, Optional<ItemState> base, Optional<ItemState> head) {

    /** The higher one of the two, so that nobody escapes the gate by lowering it. */
    public Criticality criticality() {
        return Stream.concat(base.stream(), head.stream())
                .map(ItemState::criticality)
                .min(Criticality::compareTo)
                .orElseThrow(() -> new IllegalStateException(id + " is in neither report"));
    }

    /** Whether the gate looks at it: critical, in force in one of the reports, and not retired in the head. */
    public boolean gated() {
        return criticality() == Criticality.CRITICAL
                && (base.filter(ItemState::inForce).isPresent()
                        || head.filter(ItemState::inForce).isPresent())
                && head.filter(state -> state.status() == Status.RETIRED).isEmpty();
    }

    /** Whether the two sides say the same. */
    public boolean unchanged() {
        return base.equals(head);
    }
}
