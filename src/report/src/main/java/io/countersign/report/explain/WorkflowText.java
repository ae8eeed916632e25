package io.countersign.report.explain;

import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains one workflow. */
final class WorkflowText {

    private static final int TESTS = 5;

    private final Index index;
    private final PlainText text = new PlainText();
    private final Shared shared;

    WorkflowText(Index index) {
        this.index = index;
        this.shared = new Shared(index, text);
    }

    String explain(WorkflowResult result) {
        Workflow workflow = result.workflow();
        text.line(0, workflow.id() + ": " + workflow.title());
        text.line(
                1,
                "workflow, " + workflow.criticality().label() + ", "
                        + workflow.status().label() + (workflow.ordered() ? ", steps in order" : "") + ", declared at "
                        + workflow.location());
        if (!workflow.text().isBlank()) {
            text.line(1, workflow.text());
        }
        shared.verdict(result.verdict(), result.reason(), DecidingRule.ofWorkflow(result.verdict()), workflow.status());
        text.heading("Test coverage: " + Numbers.percentAndRatio(result.testCoverage()));
        text.line(1, "its requirements and its walk");
        text.heading("Steps");
        result.steps().forEach(this::step);
        walk(result);
        shared.claims(result.claims());
        shared.code(
                workflow.id(),
                workflow.steps().stream().map(Step::scope).toList(),
                result.codeCoverage(),
                result.requirementsBasedCoverage(),
                result.walkedBy().isEmpty() ? Optional.empty() : Optional.of(result.walkedCoverage()));
        ProofLines.add(result.proofs(), text);
        shared.findings(workflow.id());
        shared.waivers(workflow.id());
        shared.nextStep(workflow.id(), result.verdict());
        return text.text();
    }

    String whyNot(WorkflowResult result) {
        String id = result.workflow().id();
        if (result.verdict() == Verdict.VERIFIED) {
            text.line(0, id + " is verified: " + result.reason());
            return text.text();
        }
        text.line(0, id + " is not verified: " + result.verdict().label());
        text.line(1, result.reason());
        text.line(1, "The rule: " + DecidingRule.ofWorkflow(result.verdict()) + ".");
        if (result.workflow().status() != Status.APPROVED) {
            text.line(1, "It is " + result.workflow().status().label() + ", so no total holds it.");
        }
        shared.weakClaims(result.claims());
        nearest(result);
        result.workflow().requirements().stream()
                .filter(one -> index.requirement(one)
                        .filter(found -> found.verdict() == Verdict.VERIFIED
                                || found.requirement().status() != Status.APPROVED)
                        .isEmpty())
                .forEach(one -> text.line(1, "it needs " + index.named(one)));
        shared.waivers(id);
        shared.nextStep(id, result.verdict());
        return text.text();
    }

    private void step(StepResult result) {
        Step step = result.step();
        text.line(1, step.id() + ": " + step.title() + (step.optional() ? " (optional)" : ""));
        text.line(2, "by all tests: " + Shared.coverage(result.codeCoverage()));
        step.verifies().forEach(id -> text.line(2, "needs " + index.named(id)));
        text.line(2, "touched by " + tests(result.touchedBy(), result.touching()));
    }

    /** Names the first of so many tests. */
    private String tests(List<String> first, int all) {
        return all == 0
                ? "no passing test"
                : Numbers.counted(all, "passing test", "passing tests") + ": "
                        + first.stream().limit(TESTS).map(index::testName).collect(Collectors.joining(", "))
                        + (all > TESTS ? ", \u2026" : "");
    }

    private void walk(WorkflowResult result) {
        text.heading("Walk");
        text.line(
                1,
                result.walkedBy().isEmpty()
                        ? "No test walks it."
                        : "walked by "
                                + tests(result.walkedBy(), result.walkedBy().size()));
        nearest(result);
        result.firstTouches().stream().limit(TESTS).forEach(this::touches);
    }

    private void nearest(WorkflowResult result) {
        result.nearest()
                .ifPresent(nearest -> text.line(
                        1,
                        "the nearest test is " + nearest.testName() + ": it touches "
                                + String.join(", ", nearest.touched())
                                + (nearest.missing().isEmpty()
                                        ? ""
                                        : ", and misses " + String.join(", ", nearest.missing()))));
    }

    private void touches(FirstTouches touches) {
        if (!touches.steps().isEmpty()) {
            text.line(
                    1,
                    touches.testName() + " first touched " + String.join(", ", touches.steps()) + " ("
                            + touches.order().label() + ")");
        }
        if (!touches.unknown().isEmpty()) {
            text.line(
                    1,
                    "it is not known when " + touches.testName() + " first touched "
                            + String.join(", ", touches.unknown()));
        }
    }
}
