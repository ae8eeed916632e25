package io.countersign.report.diff;

import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.ComparedItem;
import io.countersign.model.diff.Comparison;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a person is shown first: so many changes of each kind, and the items of which anything is otherwise. */
final class Bounds {

    private Bounds() {}

    /**
     * Changes of one kind.
     *
     * @param shown the first of them
     * @param more how many there are beside these
     */
    record Kind(ChangeKind kind, List<Change> shown, int more) {}

    static List<Kind> kinds(Comparison comparison, int each) {
        Map<ChangeKind, List<Change>> byKind = new EnumMap<>(ChangeKind.class);
        comparison
                .changes()
                .forEach(change -> byKind.computeIfAbsent(change.kind(), kind -> new ArrayList<>())
                        .add(change));
        return byKind.entrySet().stream()
                .map(entry -> new Kind(
                        entry.getKey(),
                        entry.getValue().stream().limit(each).toList(),
                        Math.max(0, entry.getValue().size() - each)))
                .toList();
    }

    static List<ComparedItem> changed(Comparison comparison) {
        return comparison.items().stream().filter(item -> !item.unchanged()).toList();
    }
}
