package io.countersign.analysis.diff;

import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.ComparedItem;
import io.countersign.model.diff.Trend;
import java.util.Optional;

/** Makes the changes that are about an item. */
final class ItemChange {

    private ItemChange() {}

    /** A change that fails the gate when it is for the worse and the gate looks at the item. */
    static Change gated(ChangeKind kind, Trend trend, ComparedItem item, String base, String head, String message) {
        return change(kind, trend, trend == Trend.WORSE && item.gated(), item, base, head, message);
    }

    /** A change that is only told. */
    static Change told(ChangeKind kind, Trend trend, ComparedItem item, String base, String head, String message) {
        return change(kind, trend, false, item, base, head, message);
    }

    private static Change change(
            ChangeKind kind, Trend trend, boolean fails, ComparedItem item, String base, String head, String message) {
        return new Change(kind, trend, fails, item.id(), Optional.of(item.criticality()), base, head, message);
    }
}
