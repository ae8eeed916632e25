package io.countersign.analysis.gate;

import io.countersign.model.result.RuleDecision;
import java.util.List;

/** One rule that is asked of the release as a whole. */
interface ReleaseRule {

    /** What it says; nothing when it is not asked. */
    List<RuleDecision> ask(ReleaseCase release);
}
