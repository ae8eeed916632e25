package io.countersign.report.format;

import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to do about an item that is not verified, as its findings say it. */
public final class NextSteps {

    private static final String INCOMPLETE_EVIDENCE = "incomplete-evidence";

    private final Map<String, List<Finding>> bySubject;
    private final Optional<Finding> incomplete;

    private NextSteps(Map<String, List<Finding>> bySubject, Optional<Finding> incomplete) {
        this.bySubject = bySubject;
        this.incomplete = incomplete;
    }

    /** Of a result. */
    public static NextSteps of(Result result) {
        return new NextSteps(
                result.findings().stream()
                        .collect(Collectors.groupingBy(Finding::subject, LinkedHashMap::new, Collectors.toList())),
                result.findings().stream()
                        .filter(finding -> finding.rule().equals(INCOMPLETE_EVIDENCE))
                        .findFirst());
    }

    /** The findings about an item, worst first. */
    public List<Finding> findings(String id) {
        return bySubject.getOrDefault(id, List.of());
    }

    /** The cheapest next step towards {@link Verdict#VERIFIED}; empty for an item that has it. */
    public Optional<String> cheapest(String id, Verdict verdict) {
        if (verdict == Verdict.VERIFIED) {
            return Optional.empty();
        }
        List<Finding> findings = findings(id);
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule(verdict)))
                .findFirst()
                .or(() -> verdict == Verdict.UNMEASURED ? incomplete : Optional.empty())
                .or(() -> findings.stream().findFirst())
                .map(Finding::nextStep)
                .or(() -> Optional.of(usual(verdict)));
    }

    /** The rule that speaks of what decided the verdict, where there is one. */
    private static String rule(Verdict verdict) {
        return switch (verdict) {
            case FAILED -> "failing-claim";
            case FRAGMENTED -> "fragmented-workflow";
            case STALE -> "stale-evidence";
            case NOT_RUN, HOLLOW, UNASSERTED, FLAKY, SUSPECT -> verdict.label() + "-claim";
            case UNCLAIMED -> "unclaimed-requirement";
            case VERIFIED, UNVERIFIED_REQUIREMENT, UNMEASURED, PARTIAL -> "";
        };
    }

    private static String usual(Verdict verdict) {
        return switch (verdict) {
            case UNVERIFIED_REQUIREMENT -> "Verify the requirements that its steps name.";
            case UNMEASURED -> "Run the tests with the agent, so that it is known what they execute.";
            case PARTIAL -> "Let one test that claims it touch every step.";
            case UNCLAIMED -> "Let a test that checks it claim it.";
            case FRAGMENTED -> "Write one test that walks every step, and let it claim the workflow.";
            default -> "Mend what the reason names, in the claim or part it names.";
        };
    }
}
