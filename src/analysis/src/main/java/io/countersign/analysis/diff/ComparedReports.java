package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ReadReport.ReadItem;
import io.countersign.model.diff.ComparedItem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two reports, and what of one is what of the other.
 *
 * @param items of both, in the order of the base, then those that only the head has
 */
record ComparedReports(ReadReport base, ReadReport head, List<ItemPair> items, TestMatches tests) {

    /** An item of two reports; in at least one of them. */
    record ItemPair(String id, Optional<ReadItem> base, Optional<ReadItem> head) {

        ComparedItem compared() {
            return new ComparedItem(id, base.map(ReadItem::state), head.map(ReadItem::state));
        }
    }

    /** An item that both reports have. */
    record BothItems(ComparedItem compared, ReadItem base, ReadItem head) {}

    static ComparedReports of(ReadReport base, ReadReport head) {
        Map<String, ReadItem> before = byId(base);
        Map<String, ReadItem> after = byId(head);
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        return new ComparedReports(
                base,
                head,
                ids.stream()
                        .map(id -> new ItemPair(
                                id, Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id))))
                        .toList(),
                TestMatches.of(base.tests(), head.tests()));
    }

    private static Map<String, ReadItem> byId(ReadReport report) {
        Map<String, ReadItem> byId = new LinkedHashMap<>();
        report.items().forEach(item -> byId.put(item.id(), item));
        return byId;
    }

    /** The items that both reports have. */
    Stream<BothItems> inBoth() {
        return items.stream()
                .filter(pair -> pair.base().isPresent() && pair.head().isPresent())
                .map(pair -> new BothItems(
                        pair.compared(), pair.base().orElseThrow(), pair.head().orElseThrow()));
    }
}
