package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.model.Location;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header.Reconciliation;
import io.countersign.model.result.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Something is missing from what was recorded. */
final class IncompleteEvidence implements FindingRule {

    private static final String INPUTS = "inputs";
    private static final Set<String> MISSES_TESTS = Set.of(Problem.LISTENER_FAILED, Problem.RESULTS_MISSING);
    private static final String LOOK_AND_RUN =
            "Look for the line of the test JVM that begins with \"countersign:\", and run the tests again.";

    /** By the kind of the problem, where the footprints are not what is missing. */
    private static final Map<String, String> NEXT_STEPS = Map.of(
            Problem.LISTENER_FAILED,
            LOOK_AND_RUN,
            "recorder-failed",
            LOOK_AND_RUN,
            "second-agent",
            "Nothing is missing from this report. Remove the other -javaagent, so that nobody wonders which one counts.",
            "exec-not-written",
            "Nothing is missing from this report. For jacoco.exec make room, or name another file with the agent's option exec.",
            Problem.RESULTS_MISSING,
            "Build again from a clean folder, and make the report from the results of that build.",
            Problem.RESULTS_ONLY,
            "Run these tests with the listener and the agent; until then nothing can be verified by them.");

    @Override
    public String name() {
        return "incomplete-evidence";
    }

    @Override
    public List<Finding> find(Figures figures) {
        List<Finding> findings = new ArrayList<>();
        for (Evidence evidence : figures.judgement().facts().evidence()) {
            evidence.damage().ifPresent(damage -> findings.add(damaged(evidence, damage)));
            if (evidence.damage().isEmpty() && !evidence.finished()) {
                findings.add(unfinished(evidence));
            }
            evidence.run().filter(run -> !run.measured()).ifPresent(run -> findings.add(unmeasured(evidence, run)));
            byKind(evidence).forEach((kind, problems) -> findings.add(problem(evidence, problems)));
        }
        Reconciliation reconciliation = figures.judgement().facts().recorded().reconciliation();
        if (reconciliation.state().equals(Reconciliation.DIFFERS)) {
            findings.add(differs(reconciliation));
        }
        findings.addAll(otherVersions(figures));
        findings.addAll(leftOut(figures.judgement().facts().leftOut()));
        return findings;
    }

    private Finding damaged(Evidence evidence, String damage) {
        return finding(
                Severity.CRITICAL,
                evidence.file(),
                "The evidence file is damaged: " + damage + ".",
                "See whether the disk is full, and run the tests again; what was read before the damage is in this report.");
    }

    private Finding unfinished(Evidence evidence) {
        List<String> open = evidence.nodes().stream()
                .filter(TestNode::test)
                .filter(node ->
                        node.executions().stream().anyMatch(execution -> execution.outcome() == Outcome.UNFINISHED))
                .map(TestNode::displayName)
                .toList();
        long missing = evidence.nodes().stream()
                .filter(node -> node.test() && node.executions().isEmpty())
                .count();
        return finding(
                Severity.CRITICAL,
                evidence.file(),
                "The test JVM ended before its tests did"
                        + (open.isEmpty() ? "" : ", while " + Wording.some(open) + " ran")
                        + (missing == 0
                                ? ""
                                : "; " + Wording.count((int) missing, "test was", "tests were") + " never reached")
                        + ".",
                "Find out what ended the JVM (System.exit, a crash, a time-out) or kept the evidence from being written "
                        + "(a full disk), and run the tests again.");
    }

    private static Map<String, List<Problem>> byKind(Evidence evidence) {
        return evidence.problems().stream()
                .collect(Collectors.groupingBy(Problem::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private Finding problem(Evidence evidence, List<Problem> problems) {
        Problem first = problems.get(0);
        String more = problems.size() == 1
                ? ""
                : " (and " + (problems.size() - 1) + " more of this kind" + others(problems.subList(1, problems.size()))
                        + ")";
        return new Finding(
                name(),
                MISSES_TESTS.contains(first.kind()) ? Severity.CRITICAL : Severity.HIGH,
                first.subject().isEmpty() ? evidence.file() : first.subject(),
                Wording.sentence(first.message() + more),
                Optional.of(Location.ofFile(evidence.file())),
                NEXT_STEPS.getOrDefault(
                        first.kind(), "What this code did is missing from the footprints; see docs/limits.md."));
    }

    private List<Finding> leftOut(List<String> sentences) {
        return sentences.isEmpty()
                ? List.of()
                : List.of(
                        finding(
                                Severity.MEDIUM,
                                INPUTS,
                                "Not everything that lay there was looked at: "
                                        + Wording.some(sentences.stream()
                                                .map(IncompleteEvidence::withoutFullStop)
                                                .toList())
                                        + ".",
                                "Look through what the report lists as left out; what belongs to the release must be named as an input."));
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String others(List<Problem> problems) {
        List<String> subjects = problems.stream()
                .map(problem -> problem.subject().replace('/', '.'))
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .toList();
        return subjects.isEmpty() ? "" : ": " + Wording.some(subjects);
    }

    private Finding differs(Reconciliation reconciliation) {
        return finding(
                Severity.HIGH,
                INPUTS,
                Wording.sentence("What was credited to tests, containers, class initialisers and nobody is not what "
                        + (reconciliation.byJacocoAgent() ? "the JaCoCo agent of the tests" : "the recorder")
                        + " wrote: " + reconciliation.message()),
                "Run the tests again with an empty evidence folder and exec file; if it stays so, please report it.");
    }

    private Finding unmeasured(Evidence evidence, RunInfo run) {
        String state = run.environment().getOrDefault("recorder.state", "");
        return finding(
                Severity.HIGH,
                evidence.file(),
                "The test JVM ran without the recorder" + (state.isEmpty() ? "" : " (" + state + ")")
                        + ", so nobody knows what its tests executed.",
                "Run the tests with the agent, for example by `countersign run`.");
    }

    /** What ran of them is in no number, which nobody would guess from a report full of zeros. */
    private List<Finding> otherVersions(Figures figures) {
        List<String> names = figures.judgement().facts().code().differing(figures.everything()).stream()
                .map(ClassKey::className)
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(new Finding(
                        name(),
                        Severity.HIGH,
                        INPUTS,
                        Wording.count(names.size(), "class", "classes")
                                + " ran in another version than the one under review, and what ran of "
                                + (names.size() == 1 ? "it" : "them") + " is in no number: " + Wording.some(names)
                                + ".",
                        Optional.empty(),
                        "Run the tests on the classes under review, from one build."));
    }

    private Finding finding(Severity severity, String subject, String message, String nextStep) {
        Optional<Location> place = subject.equals(INPUTS) ? Optional.empty() : Optional.of(Location.ofFile(subject));
        return new Finding(name(), severity, subject, message, place, nextStep);
    }
}
