package io.countersign.report.html;

import io.countersign.model.result.Coverage;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranks what the findings are about: by criticality first, then by how much code runs without a test that verifies it. */
final class Disagreements {

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<List<Finding>> ranked;

    private Disagreements(Result result) {
        result.requirements()
                .forEach(r ->
                        lines.put(r.requirement().id(), unverified(r.codeCoverage(), r.requirementsBasedCoverage())));
        result.workflows()
                .forEach(
                        w -> lines.put(w.workflow().id(), unverified(w.codeCoverage(), w.requirementsBasedCoverage())));
        Map<String, List<Finding>> bySubject = new LinkedHashMap<>();
        result.findings()
                .forEach(finding -> bySubject
                        .computeIfAbsent(finding.subject(), key -> new ArrayList<>())
                        .add(finding));
        // Findings come worst first, so the first one of a subject speaks for it; sorting is stable.
        ranked = bySubject.values().stream()
                .sorted(Comparator.comparing((List<Finding> of) -> of.get(0).severity())
                        .thenComparing(of -> -size(of.get(0).subject())))
                .toList();
    }

    /**
     * A subject with what is wrong with it.
     *
     * @param worst the finding that speaks for it
     * @param others rules of its other findings, each once
     * @param lines that ran without a test that verifies the item; 0 when it is no item, or there are none
     */
    record DisagreementView(FindingView worst, List<String> others, int lines) {}

    static Bounded<DisagreementView> of(Result result, int limit, Directory directory) {
        Disagreements all = new Disagreements(result);
        return Bounded.of(
                all.ranked,
                limit,
                findings -> new DisagreementView(
                        FindingView.of(findings.get(0), directory),
                        findings.stream()
                                .skip(1)
                                .map(Finding::rule)
                                .distinct()
                                .filter(rule -> !rule.equals(findings.get(0).rule()))
                                .toList(),
                        all.size(findings.get(0).subject())));
    }

    private int size(String subject) {
        return lines.getOrDefault(subject, 0);
    }

    private static int unverified(Coverage code, Coverage requirementsBased) {
        return code.lines().covered() - requirementsBased.lines().covered();
    }
}
