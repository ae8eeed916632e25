package io.countersign.analysis.diff;

import io.countersign.model.InputException;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.Comparison;
import io.countersign.model.diff.Comparison.State;
import io.countersign.model.diff.Trend;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What changed between two reports, and whether it is no worse than before. */
public final class Diff {

    private Diff() {}

    /**
     * Reads and compares two reports, each named as its {@code report.json} or as the folder that holds it.
     *
     * @throws InputException with everything that is wrong with either of them
     */
    public static Comparison between(Path base, Path head) {
        List<ReadReport> reports = ReportFile.readAll(List.of(base, head));
        return compare(reports.get(0), reports.get(1));
    }

    /** Compares two reports. */
    public static Comparison compare(ReadReport base, ReadReport head) {
        ComparedReports reports = ComparedReports.of(base, head);
        List<Change> changes = ChangeRules.find(reports);
        return new Comparison(
                state(base, head, changes),
                sentence(base, head, changes),
                base.about(),
                head.about(),
                reports.items().stream().map(ComparedReports.ItemPair::compared).toList(),
                changes);
    }

    /** Nothing is no worse than nothing, and that is no reason to let a release go on. */
    private static State state(ReadReport base, ReadReport head, List<Change> changes) {
        if (!base.about().measured() || !head.about().measured()) {
            return State.NOTHING_MEASURED;
        }
        return changes.stream().anyMatch(Change::fails) ? State.WORSE : State.NOT_WORSE;
    }

    private static String sentence(ReadReport base, ReadReport head, List<Change> changes) {
        if (!base.about().measured() || !head.about().measured()) {
            String which = base.about().measured() ? "The head" : "The base";
            return which + " holds no test, or no item in force, so there is nothing to be no worse than.";
        }
        if (changes.isEmpty()) {
            return base.about().equals(head.about()) ? "Nothing changed." : "Nothing changed in any item or test.";
        }
        long failing = changes.stream().filter(Change::fails).count();
        if (failing == 0) {
            return "No critical item is worse than in the base, in "
                    + Words.counted(changes.size(), "change", "changes") + ": " + trends(changes) + ".";
        }
        return Words.counted(failing, "change makes", "changes make") + " critical items worse than in the base: "
                + failing(changes) + ".";
    }

    private static String failing(List<Change> changes) {
        Map<String, Long> kinds = changes.stream()
                .filter(Change::fails)
                .collect(Collectors.groupingBy(
                        change -> change.kind().label(), LinkedHashMap::new, Collectors.counting()));
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String trends(List<Change> changes) {
        return List.of(Trend.values()).stream()
                .map(trend -> count(changes, trend))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(List<Change> changes, Trend trend) {
        long count = changes.stream().filter(change -> change.trend() == trend).count();
        if (count == 0) {
            return "";
        }
        return switch (trend) {
            case WORSE -> count + " for the worse";
            case BETTER -> count + " for the better";
            case NEITHER -> count + " neither";
        };
    }
}
