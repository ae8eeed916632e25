package io.countersign.analysis.audit;

import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A requirement or workflow, as far as attestations tell of both alike. */
record DxItem(
        String id,
        String title,
        String text,
        List<String> parents,
        Map<String, String> facts,
        boolean inForce,
        Verdict verdict,
        String reason,
        List<ClaimResult> claims,
        List<ProofResult> proofs) {

    /** Workflows first, as everywhere; of two items with one ID the first. */
    static List<DxItem> all(Result result) {
        Map<String, DxItem> items = new LinkedHashMap<>();
        result.workflows().stream().map(DxItem::of).forEach(item -> items.putIfAbsent(item.id(), item));
        result.requirements().stream().map(DxItem::of).forEach(item -> items.putIfAbsent(item.id(), item));
        return List.copyOf(items.values());
    }

    private static DxItem of(RequirementResult result) {
        Requirement item = result.requirement();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", "requirement");
        facts.put("revision", Integer.toString(item.revision()));
        facts.put("criticality", item.criticality().label());
        facts.put("status", item.status().label());
        facts.put("place", item.location().toString());
        return new DxItem(
                item.id(),
                item.title(),
                item.text(),
                item.parents(),
                facts,
                item.status() == Status.APPROVED,
                result.verdict(),
                result.reason(),
                result.claims(),
                result.proofs());
    }

    private static DxItem of(WorkflowResult result) {
        Workflow item = result.workflow();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", "workflow");
        facts.put("criticality", item.criticality().label());
        facts.put("status", item.status().label());
        facts.put("place", item.location().toString());
        return new DxItem(
                item.id(),
                item.title(),
                item.text(),
                List.of(),
                facts,
                item.status() == Status.APPROVED,
                result.verdict(),
                result.reason(),
                result.claims(),
                result.proofs());
    }

    static String reference(String id) {
        return "requirement:" + id;
    }

    String reference() {
        return reference(id);
    }

    boolean verified() {
        return verdict == Verdict.VERIFIED;
    }

    String word() {
        return verdict.label();
    }

    List<Map.Entry<String, String>> properties() {
        return new ArrayList<>(facts.entrySet());
    }

    /** References to the tests whose claim on it is effective, or to those whose claim is not. */
    List<String> tests(boolean effective) {
        Set<String> tests = new LinkedHashSet<>();
        claims.stream()
                .filter(claim -> (claim.strength() == ClaimStrength.EFFECTIVE) == effective)
                .forEach(claim -> tests.add("test:" + claim.test()));
        return List.copyOf(tests);
    }
}
