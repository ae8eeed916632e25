package io.countersign.report.html;

import io.countersign.model.declared.Status;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.Header;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything the page shows, in the order it shows it: what is not verified comes before what is, and then as declared.
 *
 * @param csp the page's content security policy
 * @param workflowsNotInForce drafts and retired ones
 */
record PageView(
        String csp,
        SummaryView summary,
        Bounded<WorkflowView> workflows,
        Bounded<FindingView> findings,
        Bounded<RequirementView> requirements,
        List<WorkflowView> workflowsNotInForce,
        List<RequirementView> requirementsNotInForce,
        Bounded<TestView> tests,
        int unclaimedTests,
        Bounded<CodeView> code,
        Header header) {

    private static final int WORKFLOWS = 500;
    private static final int FINDINGS = 1000;
    private static final int REQUIREMENTS = 2000;
    private static final int TESTS = 2000;
    private static final int PACKAGES = 300;
    private static final int NOT_IN_FORCE = 500;

    static PageView of(Result result, String csp) {
        List<TestResult> tests = result.tests().stream()
                .sorted(Comparator.comparing(PageView::rank))
                .toList();
        Directory directory = new Directory(
                result,
                tests.stream().limit(TESTS).toList(),
                result.code().stream().limit(PACKAGES).toList());
        Map<String, List<ClaimResult>> claims = claimsByTest(result);
        return new PageView(
                csp,
                SummaryView.of(result),
                Bounded.of(workflows(result), WORKFLOWS, workflow -> WorkflowView.of(workflow, directory)),
                Bounded.of(result.findings(), FINDINGS, finding -> FindingView.of(finding, directory)),
                Bounded.of(requirements(result), REQUIREMENTS, item -> RequirementView.of(item, directory)),
                result.workflows().stream()
                        .filter(workflow -> workflow.workflow().status() != Status.APPROVED)
                        .limit(NOT_IN_FORCE)
                        .map(workflow -> WorkflowView.of(workflow, directory))
                        .toList(),
                result.requirements().stream()
                        .filter(item -> item.requirement().status() != Status.APPROVED)
                        .limit(NOT_IN_FORCE)
                        .map(item -> RequirementView.of(item, directory))
                        .toList(),
                Bounded.of(
                        tests, TESTS, test -> TestView.of(test, claims.getOrDefault(test.id(), List.of()), directory)),
                (int) tests.stream().filter(test -> test.claims().isEmpty()).count(),
                Bounded.of(result.code(), PACKAGES, code -> CodeView.of(code, directory)),
                result.header());
    }

    private static List<WorkflowResult> workflows(Result result) {
        return result.workflows().stream()
                .filter(workflow -> workflow.workflow().status() == Status.APPROVED)
                .sorted(Comparator.comparing((WorkflowResult w) -> w.verdict() == Verdict.VERIFIED)
                        .thenComparing(w -> w.workflow().criticality()))
                .toList();
    }

    private static List<RequirementResult> requirements(Result result) {
        return result.requirements().stream()
                .filter(item -> item.requirement().status() == Status.APPROVED)
                .sorted(Comparator.comparing((RequirementResult r) -> r.verdict() == Verdict.VERIFIED)
                        .thenComparing(r -> r.requirement().criticality()))
                .toList();
    }

    private static int rank(TestResult test) {
        if (test.outcome() != Outcome.PASSED) {
            return 0;
        }
        return test.claims().isEmpty() ? 1 : 2;
    }

    private static Map<String, List<ClaimResult>> claimsByTest(Result result) {
        Map<String, List<ClaimResult>> claims = new HashMap<>();
        Stream.concat(
                        result.requirements().stream().flatMap(r -> r.claims().stream()),
                        result.workflows().stream().flatMap(w -> w.claims().stream()))
                .forEach(claim -> claims.computeIfAbsent(claim.test(), key -> new ArrayList<>())
                        .add(claim));
        return claims;
    }
}
