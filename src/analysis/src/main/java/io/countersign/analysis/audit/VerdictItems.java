package io.countersign.analysis.audit;

import static io.countersign.analysis.audit.AuditJson.counter;
import static io.countersign.analysis.audit.AuditJson.coverage;
import static io.countersign.analysis.audit.AuditJson.each;
import static io.countersign.analysis.audit.AuditJson.texts;

import io.countersign.model.Location;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.WorkflowResult;
import tools.jackson.databind.node.ObjectNode;

/** The items in {@code verdicts.json}: what was promised, as it was read, and what the evidence says of it. */
final class VerdictItems {

    private VerdictItems() {}

    static void requirement(RequirementResult result, ObjectNode node) {
        Requirement item = result.requirement();
        node.put("id", item.id())
                .put("title", item.title())
                .put("text", item.text())
                .put("criticality", item.criticality().label())
                .put("status", item.status().label())
                .put("revision", item.revision());
        texts(node, "parents", item.parents());
        place(item.location(), node);
        node.put("verdict", result.verdict().label()).put("target", result.target());
        coverage(node, "codeCoverage", result.codeCoverage());
        coverage(node, "requirementsBasedCoverage", result.requirementsBasedCoverage());
        each(node, "claims", result.claims(), VerdictItems::claim);
        each(node, "proofs", result.proofs(), VerdictItems::proof);
    }

    static void workflow(WorkflowResult result, ObjectNode node) {
        Workflow item = result.workflow();
        node.put("id", item.id())
                .put("title", item.title())
                .put("text", item.text())
                .put("criticality", item.criticality().label())
                .put("status", item.status().label())
                .put("ordered", item.ordered());
        place(item.location(), node);
        node.put("verdict", result.verdict().label()).put("target", result.target());
        counter(node, "testCoverage", result.testCoverage());
        coverage(node, "codeCoverage", result.codeCoverage());
        coverage(node, "requirementsBasedCoverage", result.requirementsBasedCoverage());
        coverage(node, "walkedCoverage", result.walkedCoverage());
        each(node, "steps", result.steps(), VerdictItems::step);
        texts(node, "walkedBy", result.walkedBy());
        each(node, "claims", result.claims(), VerdictItems::claim);
        each(node, "proofs", result.proofs(), VerdictItems::proof);
    }

    private static void step(StepResult result, ObjectNode node) {
        node.put("id", result.step().id())
                .put("title", result.step().title())
                .put("optional", result.step().optional());
        texts(node, "verifies", result.step().verifies());
        coverage(node, "codeCoverage", result.codeCoverage());
        coverage(node, "requirementsBasedCoverage", result.requirementsBasedCoverage());
        node.put("touching", result.touching());
    }

    private static void claim(ClaimResult claim, ObjectNode node) {
        node.put("test", claim.test())
                .put("origin", claim.origin())
                .put("strength", claim.strength().label())
                .put("outcome", claim.outcome().label());
    }

    private static void proof(ProofResult result, ObjectNode node) {
        node.put("kind", result.kind())
                .put("needed", result.needed())
                .put("state", result.state().label());
        result.proof().ifPresent(proof -> {
            node.put("date", proof.date().toString()).put("by", proof.by()).put("note", proof.note());
            proof.attachment()
                    .ifPresent(file -> node.put("attachment", file.path()).put("sha256", file.sha256()));
        });
    }

    private static void place(Location location, ObjectNode node) {
        node.put("file", location.file()).put("line", location.line());
    }
}
