package io.countersign.analysis.gate;

import io.countersign.model.result.RuleDecision;
import java.util.List;

/** One rule that is asked of a group of items. */
interface GroupRule {

    /** What it says of a group that is not empty; nothing when it is not asked. */
    List<RuleDecision> ask(GroupCase group);
}
