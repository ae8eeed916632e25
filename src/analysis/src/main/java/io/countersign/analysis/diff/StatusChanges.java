package io.countersign.analysis.diff;

import static io.countersign.model.diff.ChangeKind.INTO_FORCE;
import static io.countersign.model.diff.ChangeKind.OTHER_STATUS;
import static io.countersign.model.diff.ChangeKind.OUT_OF_FORCE;

import io.countersign.analysis.diff.ComparedReports.BothItems;
import io.countersign.model.declared.Status;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ItemState;
import io.countersign.model.diff.Trend;
import java.util.stream.Stream;

/** Items that came into force or went out of it. Who retires one says that it is no longer promised; who makes it a draft does not. */
final class StatusChanges implements ChangeRule {

    @Override
    public Stream<Change> changes(ComparedReports reports) {
        return reports.inBoth()
                .filter(both ->
                        both.base().state().status() != both.head().state().status())
                .map(StatusChanges::change);
    }

    private static Change change(BothItems both) {
        ItemState base = both.base().state();
        ItemState head = both.head().state();
        String before = Words.standing(base);
        String after = Words.standing(head);
        if (base.inForce()) {
            boolean lost = base.verified() && head.status() == Status.DRAFT;
            return ItemChange.gated(
                    OUT_OF_FORCE,
                    lost ? Trend.WORSE : Trend.NEITHER,
                    both.compared(),
                    before,
                    after,
                    lost
                            ? "It was verified, and a draft is held to nothing; retire it if it is no longer promised."
                            : "It is in no total any more.");
        }
        if (head.inForce()) {
            boolean gained = head.verified() && base.status() == Status.DRAFT;
            return ItemChange.gated(
                    INTO_FORCE,
                    gained ? Trend.BETTER : Trend.NEITHER,
                    both.compared(),
                    before,
                    after,
                    Words.sentence(both.head().reason()));
        }
        return ItemChange.told(OTHER_STATUS, Trend.NEITHER, both.compared(), before, after, "");
    }
}
