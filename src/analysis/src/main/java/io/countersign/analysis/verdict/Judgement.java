package io.countersign.analysis.verdict;

import io.countersign.analysis.join.TestsByClass;
import java.util.List;

/**
 * Every item with its verdict, in the order of declaration. Of two items with one ID the first is judged,
 * a workflow before a requirement.
 *
 * @param facts what it was judged from
 * @param tests what the tests among the facts ran
 */
public record Judgement(
        Facts facts, TestsByClass tests, List<RequirementJudgement> requirements, List<WorkflowJudgement> workflows) {

    public Judgement {
        requirements = List.copyOf(requirements);
        workflows = List.copyOf(workflows);
    }
}
