package io.countersign.model.result;

import io.countersign.model.declared.Workflow;
import java.util.List;
import java.util.Optional;

/**
 * A workflow with its verdict and its numbers side by side.
 *
 * @param reason why it has this verdict, one sentence
 * @param testCoverage verified requirements and the walk, of all of them: a workflow with three requirements has a total of 4
 * @param codeCoverage of the scopes of all steps together, by all tests
 * @param requirementsBasedCoverage of the same scopes, by tests whose claim on the workflow is effective
 * @param walkedCoverage of the same scopes, by the tests that walk it together
 * @param walkedBy {@link TestResult#id()} of the tests that walk it
 * @param nearest the nearest miss, when nobody walks it and somebody touches a step
 * @param walks how far tests walk it, whatever their outcome, of those whose footprint is exact and that touch any step: those that claim
 *     it first, then those that touch most steps, then by id; at most {@link TestWalk#MOST}
 * @param touchingTests how many such tests there are in all
 * @param firstTouches in which order tests touched the steps: of the first tests that walk it; when nobody does, of the nearest
 *     one and of tests that claim it and touch every step; at most {@link FirstTouches#MOST}
 * @param firstTouchTests how many such tests there are in all
 * @param target lines in percent that its numbers are held against
 * @param proofs what was asked for or given beside the tests, by kind
 */
public record WorkflowResult(
        Workflow workflow,
        Verdict verdict,
        String reason,
        Counter testCoverage,
        Coverage codeCoverage,
        Coverage requirementsBasedCoverage,
        Coverage walkedCoverage,
        List<StepResult> steps,
        List<String> walkedBy,
        Optional<NearestWalk> nearest,
        List<TestWalk> walks,
        int touchingTests,
        List<FirstTouches> firstTouches,
        int firstTouchTests,
        List<ClaimResult> claims,
        int target,
        List<ProofResult> proofs) {

    public WorkflowResult {
        steps = List.copyOf(steps);
        walkedBy = List.copyOf(walkedBy);
        walks = List.copyOf(walks);
        firstTouches = List.copyOf(firstTouches);
        claims = List.copyOf(claims);
        proofs = List.copyOf(proofs);
    }
}
