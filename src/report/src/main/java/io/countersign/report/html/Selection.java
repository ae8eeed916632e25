package io.countersign.report.html;

import io.countersign.model.declared.Status;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.CodeResult;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import java.util.Comparator;
import java.util.List;

/**
 * What the page shows, in the order it shows it: what is not verified comes before what is, and then as declared. So whatever a
 * bounded page leaves to report.json is the least in need of being read.
 */
record Selection(
        List<WorkflowResult> workflows,
        List<RequirementResult> requirements,
        List<WorkflowResult> workflowsNotInForce,
        List<RequirementResult> requirementsNotInForce,
        List<TestResult> tests,
        List<CodeResult> code) {

    static final int WORKFLOWS = 200;
    static final int REQUIREMENTS = 1000;
    static final int NOT_IN_FORCE = 200;
    static final int TESTS = 1000;
    static final int PACKAGES = 200;

    static Selection of(Result result) {
        return new Selection(
                result.workflows().stream()
                        .filter(Selection::inForce)
                        .sorted(Comparator.comparing((WorkflowResult w) -> w.verdict() == Verdict.VERIFIED)
                                .thenComparing(w -> w.workflow().criticality()))
                        .toList(),
                result.requirements().stream()
                        .filter(Selection::inForce)
                        .sorted(Comparator.comparing((RequirementResult r) -> r.verdict() == Verdict.VERIFIED)
                                .thenComparing(r -> r.requirement().criticality()))
                        .toList(),
                result.workflows().stream().filter(w -> !inForce(w)).toList(),
                result.requirements().stream().filter(r -> !inForce(r)).toList(),
                result.tests().stream()
                        .sorted(Comparator.comparing(Selection::rank))
                        .toList(),
                result.code());
    }

    private static boolean inForce(WorkflowResult workflow) {
        return workflow.workflow().status() == Status.APPROVED;
    }

    private static boolean inForce(RequirementResult requirement) {
        return requirement.requirement().status() == Status.APPROVED;
    }

    private static int rank(TestResult test) {
        if (test.outcome() != Outcome.PASSED) {
            return 0;
        }
        return test.claims().isEmpty() ? 1 : 2;
    }
}
