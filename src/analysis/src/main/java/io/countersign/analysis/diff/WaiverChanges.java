package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ReadReport.ReadWaiver;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.Trend;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Waivers that are new, gone, or written otherwise than before. They excuse nothing here. */
final class WaiverChanges implements ChangeRule {

    /** What a waiver excuses; the rest of it may change. */
    private record Key(String kind, String name, List<String> items) {}

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        Map<Key, List<ReadWaiver>> base = byKey(reports.base().waivers());
        Map<Key, List<ReadWaiver>> head = byKey(reports.head().waivers());
        Set<Key> keys = new LinkedHashSet<>(head.keySet());
        keys.addAll(base.keySet());
        return keys.stream()
                .flatMap(key -> changes(key, base.getOrDefault(key, List.of()), head.getOrDefault(key, List.of())));
    }

    private static Map<Key, List<ReadWaiver>> byKey(List<ReadWaiver> waivers) {
        return waivers.stream()
                .collect(Collectors.groupingBy(
                        waiver -> new Key(waiver.kind(), waiver.name(), waiver.items()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static Stream<Change> changes(Key key, List<ReadWaiver> base, List<ReadWaiver> head) {
        List<ReadWaiver> gone = base.stream().filter(one -> !head.contains(one)).toList();
        List<ReadWaiver> added =
                head.stream().filter(one -> !base.contains(one)).toList();
        if (gone.size() == 1 && added.size() == 1) {
            return Stream.of(
                    change(ChangeKind.CHANGED_WAIVER, key, said(gone.get(0)), said(added.get(0)), added.get(0)));
        }
        return Stream.concat(
                gone.stream().map(one -> change(ChangeKind.GONE_WAIVER, key, said(one), "", one)),
                added.stream().map(one -> change(ChangeKind.NEW_WAIVER, key, "", said(one), one)));
    }

    private static Change change(ChangeKind kind, Key key, String base, String head, ReadWaiver waiver) {
        return new Change(
                kind,
                Trend.NEITHER,
                false,
                key.kind() + " " + key.name() + " of " + String.join(", ", key.items()),
                Optional.empty(),
                base,
                head,
                Words.sentence(waiver.reason() + "; approved by " + waiver.approver()));
    }

    private static String said(ReadWaiver waiver) {
        return waiver.state() + " until " + waiver.expires();
    }
}
