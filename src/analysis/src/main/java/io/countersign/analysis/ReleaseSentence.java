package io.countersign.analysis;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The verdict of the release in one sentence. */
final class ReleaseSentence {

    private ReleaseSentence() {}

    /** Whether every item in force is verified; with no item, or no test, nothing is. */
    static boolean isVerified(Totals totals) {
        Counter items = totals.testCoverage();
        return !items.isEmpty() && items.covered() == items.total() && totals.testCount() > 0;
    }

    static String of(Totals totals) {
        if (totals.testCount() == 0) {
            return "Nothing was measured: the evidence holds no test.";
        }
        if (totals.testCoverage().isEmpty()) {
            return "Nothing was measured: no requirement and no workflow is in force.";
        }
        if (isVerified(totals)) {
            return items(totals, true) + (totals.testCoverage().total() == 1 ? " is" : " are") + " verified.";
        }
        return items(totals, false) + " not verified"
                + although(totals.codeCoverage().lines()) + ".";
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String items(Totals totals, boolean all) {
        List<String> parts = new ArrayList<>();
        add(parts, totals.workflows(), "workflow", all);
        add(parts, totals.requirements(), "requirement", all);
        String joined = capitalized(String.join(" and ", parts));
        int open = totals.testCoverage().total() - totals.testCoverage().covered();
        return all ? joined : joined + (open == 1 ? " is" : " are");
    }

    private static void add(List<String> parts, Counter counter, String noun, boolean all) {
        int open = counter.total() - counter.covered();
        if (counter.total() == 0 || (!all && open == 0)) {
            return;
        }
        if (counter.total() == 1) {
            parts.add("the only " + noun);
        } else {
            parts.add((all ? "all " : open + " of ") + counter.total() + " " + noun + "s");
        }
    }

    private static String although(Counter lines) {
        return lines.isEmpty()
                ? ""
                : String.format(Locale.ROOT, ", while %.1f %% of the lines of code ran", lines.percent());
    }
}
