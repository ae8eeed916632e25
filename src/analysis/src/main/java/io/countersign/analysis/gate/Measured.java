package io.countersign.analysis.gate;

import io.countersign.model.result.RuleDecision;
import java.util.List;

/** Without a test or an item in force nothing was measured, which is not a yes. */
final class Measured implements ReleaseRule {

    static boolean anything(ReleaseCase release) {
        return !release.items().isEmpty() && release.result().totals().testCount() > 0;
    }

    @Override
    public List<RuleDecision> ask(ReleaseCase release) {
        Reached reached = release.reached(
                "measured",
                "a test and an item in force",
                Wording.count(release.result().totals().testCount(), "test") + ", "
                        + Wording.count(release.items().size(), "item") + " in force");
        return List.of(anything(release) ? reached.passed() : reached.failed(false, List.of(), List.of()));
    }
}
