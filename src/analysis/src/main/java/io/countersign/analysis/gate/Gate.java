package io.countersign.analysis.gate;

import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import java.time.LocalDate;
import java.util.List;

/** Decides whether a release may go on. */
public final class Gate {

    private Gate() {}

    /**
     * The decision; no clock but {@code today} is asked.
     *
     * @param result what was found; its own decision is not looked at
     */
    public static Decision decide(Result result, List<Waiver> waivers, LocalDate today) {
        Counter items = result.totals().testCoverage();
        if (items.isEmpty() || result.totals().testCount() == 0) {
            return new Decision(
                    "strict", today, Decision.State.NOTHING_MEASURED, result.release(), List.of(), List.of());
        }
        return new Decision(
                "strict",
                today,
                result.verified() ? Decision.State.PASSED : Decision.State.FAILED,
                result.release(),
                List.of(new RuleDecision(
                        "verdicts",
                        "all items",
                        "verified",
                        items.covered() + " of " + items.total(),
                        result.verified() ? RuleDecision.State.PASSED : RuleDecision.State.FAILED,
                        List.of(),
                        List.of())),
                List.of());
    }
}
