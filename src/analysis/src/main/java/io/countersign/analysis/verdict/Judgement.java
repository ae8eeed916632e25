package io.countersign.analysis.verdict;

import java.util.List;

/**
 * Every item with its verdict, in the order of declaration. Of two items with one ID the first is judged,
 * a workflow before a requirement.
 *
 * @param facts what it was judged from
 */
public record Judgement(Facts facts, List<RequirementJudgement> requirements, List<WorkflowJudgement> workflows) {

    public Judgement {
        requirements = List.copyOf(requirements);
        workflows = List.copyOf(workflows);
    }
}
