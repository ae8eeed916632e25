package io.countersign.analysis.gate;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the gate asks of requirements and workflows alike.
 *
 * @param file it was read from
 * @param coverage of its scope, by tests whose claim on it is effective
 */
record ItemInForce(
        String id,
        Criticality criticality,
        Optional<String> owner,
        List<String> tags,
        String file,
        Verdict verdict,
        List<ClaimResult> claims,
        Coverage coverage) {

    /** In the order of declaration, workflows first; of two with one ID the first. */
    static List<ItemInForce> of(Result result) {
        Map<String, ItemInForce> items = new LinkedHashMap<>();
        result.workflows().stream()
                .filter(one -> one.workflow().status() == Status.APPROVED)
                .forEach(one -> items.putIfAbsent(one.workflow().id(), of(one)));
        result.requirements().stream()
                .filter(one -> one.requirement().status() == Status.APPROVED)
                .forEach(one -> items.putIfAbsent(one.requirement().id(), of(one)));
        return List.copyOf(items.values());
    }

    private static ItemInForce of(WorkflowResult one) {
        Workflow workflow = one.workflow();
        return new ItemInForce(
                workflow.id(),
                workflow.criticality(),
                workflow.owner(),
                workflow.tags(),
                workflow.location().file(),
                one.verdict(),
                one.claims(),
                one.requirementsBasedCoverage());
    }

    private static ItemInForce of(RequirementResult one) {
        Requirement requirement = one.requirement();
        return new ItemInForce(
                requirement.id(),
                requirement.criticality(),
                requirement.owner(),
                requirement.tags(),
                requirement.location().file(),
                one.verdict(),
                one.claims(),
                one.requirementsBasedCoverage());
    }

    boolean verified() {
        return verdict == Verdict.VERIFIED;
    }
}
