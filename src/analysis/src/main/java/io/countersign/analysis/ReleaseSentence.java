package io.countersign.analysis;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The verdict of the release in one sentence. */
final class ReleaseSentence {

    private ReleaseSentence() {}

    /**
     * Whether every item in force is verified; with no item, or no test, nothing is, and nothing is on half of the evidence.
     *
     * @param complete whether every test JVM came to its end and its evidence is whole
     */
    static boolean isVerified(Totals totals, boolean complete) {
        return complete && allVerified(totals);
    }

    private static boolean allVerified(Totals totals) {
        Counter items = totals.testCoverage();
        return !items.isEmpty() && items.covered() == items.total() && totals.testCount() > 0;
    }

    static String of(Totals totals, boolean complete) {
        if (totals.testCount() == 0) {
            return "Nothing was measured: the evidence holds no test.";
        }
        if (totals.testCoverage().isEmpty()) {
            return "Nothing was measured: no requirement and no workflow is in force.";
        }
        if (allVerified(totals)) {
            return items(totals, true) + (totals.testCoverage().total() == 1 ? " is" : " are") + " verified"
                    + (complete ? "" : " by what was recorded, but the evidence is incomplete") + failing(totals) + ".";
        }
        return items(totals, false) + " not verified"
                + although(totals.codeCoverage().lines()) + failing(totals) + ".";
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
        return lines.isEmpty() ? "" : ", while " + lines.percentText() + " of the lines of code ran";
    }

    /** A failed test that claims nothing breaks no promise, and nobody should sign without knowing of it. */
    private static String failing(Totals totals) {
        int failed = totals.tests().getOrDefault(Outcome.FAILED, 0);
        return failed == 0 ? "" : ", and " + failed + (failed == 1 ? " test" : " tests") + " failed";
    }
}
