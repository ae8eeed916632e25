package io.countersign.report.explain;

import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.result.Candidate;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Verdict;
import io.countersign.report.format.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains one requirement. */
final class RequirementText {

    private final Index index;
    private final PlainText text = new PlainText();
    private final Shared shared;

    RequirementText(Index index) {
        this.index = index;
        this.shared = new Shared(index, text);
    }

    String explain(RequirementResult result) {
        Requirement requirement = result.requirement();
        text.line(0, requirement.id() + ": " + requirement.title());
        text.line(
                1,
                "requirement, " + requirement.criticality().label() + ", "
                        + requirement.status().label() + ", revision " + requirement.revision() + ", declared at "
                        + requirement.location());
        if (!requirement.text().isBlank()) {
            text.line(1, requirement.text());
        }
        shared.verdict(result.verdict(), result.reason(), rule(result), requirement.status());
        workflows(result);
        items("Part of", requirement.parents());
        items("Parts", result.children());
        shared.claims(result.claims());
        candidates(result.candidates());
        shared.code(
                requirement.id(),
                List.of(requirement.scope()),
                result.codeCoverage(),
                result.requirementsBasedCoverage(),
                Optional.empty());
        ProofLines.add(result.proofs(), text);
        shared.findings(requirement.id());
        shared.waivers(requirement.id());
        shared.nextStep(requirement.id(), result.verdict());
        return text.text();
    }

    String whyNot(RequirementResult result) {
        String id = result.requirement().id();
        if (result.verdict() == Verdict.VERIFIED) {
            text.line(0, id + " is verified: " + result.reason());
            return text.text();
        }
        text.line(0, id + " is not verified: " + result.verdict().label());
        text.line(1, result.reason());
        text.line(1, "The rule: " + rule(result) + ".");
        if (result.requirement().status() != Status.APPROVED) {
            text.line(1, "It is " + result.requirement().status().label() + ", so no total holds it.");
        }
        shared.weakClaims(result.claims());
        result.children().stream()
                .filter(child -> index.requirement(child)
                        .filter(one -> one.verdict() != Verdict.VERIFIED
                                && one.requirement().status() == Status.APPROVED)
                        .isPresent())
                .forEach(child -> text.line(1, "part " + index.named(child)));
        candidates(result.candidates());
        shared.waivers(id);
        shared.nextStep(id, result.verdict());
        return text.text();
    }

    private static String rule(RequirementResult result) {
        return DecidingRule.ofRequirement(
                result.verdict(), result.claims(), !result.children().isEmpty());
    }

    private void workflows(RequirementResult result) {
        if (result.workflows().isEmpty()) {
            return;
        }
        String id = result.requirement().id();
        text.heading("Workflows that need it");
        result.workflows().forEach(name -> {
            text.line(1, index.named(name));
            index.workflow(name).ifPresent(workflow -> {
                String steps = workflow.workflow().steps().stream()
                        .filter(step -> step.verifies().contains(id))
                        .map(Step::id)
                        .collect(Collectors.joining(", "));
                text.line(2, "in the step " + steps);
            });
        });
    }

    private void items(String heading, List<String> ids) {
        if (!ids.isEmpty()) {
            text.heading(heading);
            ids.forEach(id -> text.line(1, index.named(id)));
        }
    }

    private void candidates(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        text.heading("Tests that run most of its code");
        candidates.forEach(candidate -> text.line(
                1,
                candidate.testName() + ": " + Numbers.ratio(candidate.lines()) + " lines"
                        + index.test(candidate.test())
                                .flatMap(test -> test.location())
                                .map(place -> " (" + place + ")")
                                .orElse("")));
    }
}
