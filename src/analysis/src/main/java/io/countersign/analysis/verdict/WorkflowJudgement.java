package io.countersign.analysis.verdict;

import io.countersign.analysis.join.TestFact;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.Counter;
import io.countersign.model.result.FirstTouches;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /**
     * In which order tests first touched the steps: the first of those that walk it; when there are none of the nearest one, and of
     * those that claim it and touch every step.
     */
    public List<FirstTouches> firstTouches() {
        return touching().limit(FirstTouches.MOST).map(walk::firstTouches).toList();
    }

    /** How many tests there are that {@link #firstTouches} could tell of. */
    public int firstTouchTests() {
        return (int) touching().count();
    }

    private Stream<TestFact> touching() {
        Stream<TestFact> tests = walkedBy.isEmpty()
                ? Stream.concat(
                        walk.nearestTest().stream(),
                        claims.stream().map(JudgedClaim::test).filter(walk::touchesEveryStep))
                : walkedBy.stream();
        return tests.distinct();
    }

    /** Neighbouring needed steps that no test touches together; none where that would be a guess. */
    public List<List<String>> unwalkedPairs() {
        return WorkflowJudge.uncertain(claims) ? List.of() : walk.unwalkedPairs();
    }
}
