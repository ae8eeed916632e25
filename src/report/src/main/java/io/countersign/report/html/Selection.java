package io.countersign.report.html;

import io.countersign.model.declared.Status;
import io.countersign.model.result.CodeResult;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import java.util.Comparator;
import java.util.List;

/**
 * What the page shows, in the order it shows it: what is not verified comes before what is, and then as declared. So what
 * is most in need of being read stands on the first page.
 */
record Selection(
        List<WorkflowResult> workflows,
        List<RequirementResult> requirements,
        List<WorkflowResult> workflowsNotInForce,
        List<RequirementResult> requirementsNotInForce,
        List<CodeResult> code) {

    /** Lists that are spread over several pages when they are long. */
    static final String WORKFLOWS = "workflows";

    static final String FINDINGS = "findings";
    static final String REQUIREMENTS = "requirements";
    static final String NOT_IN_FORCE = "not-in-force";
    static final String CODE = "code";

    /** Rows of requirements on a page. */
    static final int ROWS = 1000;

    /** Packages on a page. */
    static final int PACKAGES = 100;

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
                result.code());
    }

    private static boolean inForce(WorkflowResult workflow) {
        return workflow.workflow().status() == Status.APPROVED;
    }

    private static boolean inForce(RequirementResult requirement) {
        return requirement.requirement().status() == Status.APPROVED;
    }
}
