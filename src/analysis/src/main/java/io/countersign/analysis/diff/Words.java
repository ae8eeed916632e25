package io.countersign.analysis.diff;

import io.countersign.analysis.diff.ReadReport.ReadTest;
import io.countersign.model.declared.Status;
import io.countersign.model.diff.ItemState;
import io.countersign.model.result.Counter;

/** How sides of a change are said in few words. */
final class Words {

    private Words() {}

    /** {@code verified}, {@code hollow, draft}. */
    static String standing(ItemState state) {
        return state.verdict().label()
                + (state.status() == Status.APPROVED
                        ? ""
                        : ", " + state.status().label());
    }

    /** {@code 66.6 % of lines (2 of 3)}. */
    static String counter(Counter counter, String what) {
        return counter.isEmpty()
                ? "nothing measured"
                : counter.percentText() + " " + what + " (" + counter.covered() + " of " + counter.total() + ")";
    }

    /** {@code 1 test}, {@code 2 tests}. */
    static String counted(long count, String singular, String plural) {
        return count + " " + (count == 1 ? singular : plural);
    }

    static String claims(ReadTest test) {
        return test.claims().isEmpty() ? "It claims nothing." : "It claims " + String.join(", ", test.claims()) + ".";
    }

    /** Reasons are written to stand inside of a sentence. */
    static String sentence(String reason) {
        return reason.isEmpty() || reason.endsWith(".") ? reason : reason + ".";
    }
}
