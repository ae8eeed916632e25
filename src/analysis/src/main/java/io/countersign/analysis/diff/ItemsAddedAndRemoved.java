package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ComparedReports.ItemPair;
import io.countersign.analysis.diff.ReadReport.ReadItem;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.Trend;
import java.util.stream.Stream;

/** Items that only one of the reports has. One that was in force and verified takes its verification with it. */
final class ItemsAddedAndRemoved implements ChangeRule {

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        return reports.items().stream()
                .flatMap(pair -> pair.head().isEmpty()
                        ? pair.base().stream().map(item -> removed(pair, item))
                        : pair.base().isEmpty() ? pair.head().stream().map(item -> added(pair, item)) : Stream.of());
    }

    private static Change removed(ItemPair pair, ReadItem item) {
        return ItemChange.gated(
                ChangeKind.ITEM_REMOVED,
                counted(item) ? Trend.WORSE : Trend.NEITHER,
                pair.compared(),
                Words.standing(item.state()),
                "",
                counted(item)
                        ? "It was verified, and nobody declares it any more; retire it if it is no longer promised."
                        : "Nobody declares it any more.");
    }

    private static Change added(ItemPair pair, ReadItem item) {
        return ItemChange.gated(
                ChangeKind.ITEM_ADDED,
                counted(item) ? Trend.BETTER : Trend.NEITHER,
                pair.compared(),
                "",
                Words.standing(item.state()),
                Words.sentence(item.reason()));
    }

    private static boolean counted(ReadItem item) {
        return item.state().inForce() && item.state().verified();
    }
}
