package io.countersign.analysis.verdict;

import io.countersign.analysis.join.TestFact;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.Counter;
import java.util.List;
import java.util.Map;

/**
 * A workflow, judged.
 *
 * @param scope of all its steps together
 * @param stepScopes by the steps' IDs
 * @param walkedBy the tests that walk it
 */
public record WorkflowJudgement(
        Workflow workflow,
        Judged judged,
        List<JudgedClaim> claims,
        ItemScope scope,
        Map<String, ItemScope> stepScopes,
        Walk walk,
        List<TestFact> walkedBy,
        Counter testCoverage) {

    /** Neighbouring needed steps that no test touches together; none where that would be a guess. */
    public List<List<String>> unwalkedPairs() {
        return WorkflowJudge.uncertain(claims) ? List.of() : walk.unwalkedPairs();
    }
}
