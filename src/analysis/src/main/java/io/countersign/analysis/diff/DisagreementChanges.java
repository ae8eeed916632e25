package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ReadReport.ReadFinding;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.ComparedItem;
import io.countersign.model.diff.Trend;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings, known by their rule and their subject, of which there are more or fewer than before. */
final class DisagreementChanges implements ChangeRule {

    /** By what a finding is known in both reports: its sentence holds figures, and its place moves. */
    private record Key(String rule, String subject) {}

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        Map<Key, List<String>> base = byKey(reports.base().findings());
        Map<Key, List<String>> head = byKey(reports.head().findings());
        Map<String, ComparedItem> items = reports.items().stream()
                .collect(Collectors.toMap(ComparedReports.ItemPair::id, ComparedReports.ItemPair::compared));
        Set<Key> keys = new LinkedHashSet<>(head.keySet());
        keys.addAll(base.keySet());
        return keys.stream()
                .flatMap(key -> change(
                        key,
                        base.getOrDefault(key, List.of()),
                        head.getOrDefault(key, List.of()),
                        Optional.ofNullable(items.get(key.subject()))));
    }

    private static Map<Key, List<String>> byKey(List<ReadFinding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> new Key(finding.rule(), finding.subject()),
                        LinkedHashMap::new,
                        Collectors.mapping(ReadFinding::message, Collectors.toList())));
    }

    private static Stream<Change> change(Key key, List<String> base, List<String> head, Optional<ComparedItem> item) {
        if (base.size() == head.size()) {
            return Stream.of();
        }
        boolean more = head.size() > base.size();
        return Stream.of(new Change(
                more ? ChangeKind.NEW_DISAGREEMENT : ChangeKind.GONE_DISAGREEMENT,
                more ? Trend.WORSE : Trend.BETTER,
                more && item.filter(ComparedItem::gated).isPresent(),
                key.subject(),
                item.map(ComparedItem::criticality),
                count(key, base.size(), head.size()),
                count(key, head.size(), base.size()),
                more ? first(head, base) : first(base, head)));
    }

    private static String count(Key key, int here, int there) {
        if (here == 0) {
            return "";
        }
        return here == 1 && there == 0 ? key.rule() : key.rule() + " (" + here + ")";
    }

    private static String first(List<String> messages, List<String> known) {
        return messages.stream()
                .filter(message -> !known.contains(message))
                .findFirst()
                .orElseGet(() -> messages.get(0));
    }
}
