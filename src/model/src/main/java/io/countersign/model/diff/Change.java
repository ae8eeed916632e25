package io.countersign.model.diff;

import io.countersign.model.declared.Criticality;
import java.util.Optional;

/**
 * One thing that is otherwise in the head than in the base.
 *
 * @param fails whether it fails the gate "no worse than the base"
 * @param subject ID of the item, name of the test, or what the finding or waiver is about
 * @param criticality of the item it is about, the higher one of base and head; empty where it is about no item
 * @param base how it was, in few words; empty where it was not
 * @param head how it is, in few words; empty where it is not
 * @param message what is to be known beside that, one sentence; may be empty
 */
public record Change(
        ChangeKind kind,
        Trend trend,
        boolean fails,
        String subject,
        Optional<Criticality> criticality,
        String base,
        String head,
        String message) {}
