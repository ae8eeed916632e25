package io.countersign.report.format;

import io.countersign.model.declared.Status;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Decision;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WaiverDecision;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts by word, in the order of the enum and without zeros, the same in every output. */
public final class Tally {

    private Tally() {}

    /** Requirements in force by verdict. */
    public static Map<Verdict, Integer> requirements(Result result) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (RequirementResult requirement : result.requirements()) {
            if (requirement.requirement().status() == Status.APPROVED) {
                counts.merge(requirement.verdict(), 1, Integer::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    /** Tests by outcome. */
    public static Map<Outcome, Integer> tests(Result result) {
        return tests(result.totals().tests());
    }

    /** The outcomes that occurred, in their order. */
    public static Map<Outcome, Integer> tests(Map<Outcome, Integer> tests) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        tests.forEach((outcome, count) -> {
            if (count > 0) {
                counts.put(outcome, count);
            }
        });
        return Collections.unmodifiableMap(counts);
    }

    /** Findings by severity. */
    public static Map<Severity, Integer> findings(Result result) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        result.findings().forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Waivers by what became of them. */
    public static Map<WaiverDecision.State, Integer> waivers(Decision decision) {
        Map<WaiverDecision.State, Integer> counts = new EnumMap<>(WaiverDecision.State.class);
        decision.waivers().forEach(waiver -> counts.merge(waiver.state(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Rules of the gate by how they came out, those that failed first. */
    public static Map<RuleDecision.State, Integer> rules(Decision decision) {
        Map<RuleDecision.State, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        decision.rules().forEach(rule -> counts.merge(rule.state(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** How many findings there are, by severity, and how many of them are waived. */
    public static String findingsText(Result result) {
        int waived = Waived.of(result).findings(result);
        return result.findings().size()
                + text(findings(result), Severity::label)
                + (waived == 0 ? "" : "; " + waived + " of them " + Waived.WORD);
    }

    /** As it stands behind a total: {@code ": 3 passed, 1 failed"}; empty where there is nothing to count. */
    public static <K> String text(Map<K, Integer> counts, Function<K, String> label) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + label.apply(entry.getKey()))
                        .collect(Collectors.joining(", ", ": ", ""));
    }
}
