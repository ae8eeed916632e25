package io.countersign.report.html;

import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.Header;
import io.countersign.model.result.Result;
import io.countersign.model.result.WhoRan.TestShare;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything the page shows.
 *
 * @param csp the page's content security policy
 * @param workflowsNotInForce drafts and retired ones
 */
record PageView(
        String csp,
        SummaryView summary,
        Bounded<ModuleView> modules,
        Bounded<WorkflowView> workflows,
        Bounded<FindingView> findings,
        Bounded<RequirementView> requirements,
        Bounded<WorkflowView> workflowsNotInForce,
        Bounded<RequirementView> requirementsNotInForce,
        Bounded<TestView> tests,
        long unclaimedTests,
        WhoRanView who,
        Bounded<CodeView> code,
        Header header) {

    private static final int FINDINGS = 500;
    private static final int MODULES = 500;

    static PageView of(Result result, String csp) {
        Selection shown = Selection.of(result);
        Directory directory = new Directory(result, shown);
        Map<String, List<ClaimResult>> claims = claimsByTest(result);
        Map<String, TestShare> late = result.whoRan().late();
        return new PageView(
                csp,
                SummaryView.of(result),
                Bounded.of(result.modules(), MODULES, ModuleView::of),
                Bounded.of(shown.workflows(), Selection.WORKFLOWS, w -> WorkflowView.of(w, directory)),
                Bounded.of(result.findings(), FINDINGS, finding -> FindingView.of(finding, directory)),
                Bounded.of(shown.requirements(), Selection.REQUIREMENTS, r -> RequirementView.of(r, directory)),
                Bounded.of(shown.workflowsNotInForce(), Selection.NOT_IN_FORCE, w -> WorkflowView.of(w, directory)),
                Bounded.of(
                        shown.requirementsNotInForce(), Selection.NOT_IN_FORCE, r -> RequirementView.of(r, directory)),
                Bounded.of(
                        shown.tests(),
                        Selection.TESTS,
                        test -> TestView.of(
                                test,
                                claims.getOrDefault(test.id(), List.of()),
                                Optional.ofNullable(late.get(test.id())),
                                directory)),
                result.tests().stream().filter(test -> test.claims().isEmpty()).count(),
                WhoRanView.of(result.whoRan(), directory),
                Bounded.of(shown.code(), Selection.PACKAGES, code -> CodeView.of(code, directory)),
                result.header());
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
