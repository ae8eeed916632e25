package io.countersign.analysis.figures;

import io.countersign.analysis.coverage.Selection;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.join.Union;
import io.countersign.analysis.verdict.ItemScope;
import io.countersign.analysis.verdict.JudgedClaim;
import io.countersign.analysis.verdict.Judgement;
import io.countersign.analysis.verdict.RequirementJudgement;
import io.countersign.analysis.verdict.WorkflowJudgement;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.ProofResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a judgement. Coverage of a union is evaluated on the union of probes, once.
 *
 * @param everything what ran at all: tests, containers and ambient together
 * @param requirementsBased what tests with an effective claim ran of the scope of what they claim
 * @param items in the order of declaration, workflows first
 * @param proofs by the ID of the item, how its proofs beside the tests stand; in no number
 */
public record Figures(
        Judgement judgement,
        Footprint everything,
        Footprint requirementsBased,
        Map<String, Item> items,
        Map<String, List<ProofResult>> proofs) {

    /** Works out the numbers. */
    public static Figures of(Judgement judgement) {
        Footprint everything = judgement.facts().recorded().everything();
        Map<String, Item> items = new LinkedHashMap<>();
        Stream.concat(
                        judgement.workflows().parallelStream().map(one -> item(judgement, everything, one)),
                        judgement.requirements().parallelStream().map(one -> item(judgement, everything, one)))
                .toList()
                .forEach(item -> items.putIfAbsent(item.id(), item));
        return new Figures(judgement, everything, requirementsBased(items.values()), items, Map.of());
    }

    /** The same numbers beside proofs. */
    public Figures beside(Map<String, List<ProofResult>> otherProofs) {
        return new Figures(judgement, everything, requirementsBased, items, otherProofs);
    }

    private static Item item(Judgement judgement, Footprint everything, RequirementJudgement one) {
        Requirement requirement = one.requirement();
        Footprint effective = effective(judgement, one.scope(), one.claims());
        return new Item(
                "requirement",
                requirement.id(),
                requirement.title(),
                requirement.criticality(),
                requirement.status(),
                requirement.location(),
                one.judged(),
                one.claims(),
                one.scope(),
                coverage(judgement, one.scope(), everything),
                coverage(judgement, one.scope(), effective),
                verifying(judgement, one.scope(), effective),
                judgement.facts().targets().of(requirement.criticality()));
    }

    private static Item item(Judgement judgement, Footprint everything, WorkflowJudgement one) {
        Workflow workflow = one.workflow();
        Footprint effective = effective(judgement, one.scope(), one.claims());
        return new Item(
                "workflow",
                workflow.id(),
                workflow.title(),
                workflow.criticality(),
                workflow.status(),
                workflow.location(),
                one.judged(),
                one.claims(),
                one.scope(),
                coverage(judgement, one.scope(), everything),
                coverage(judgement, one.scope(), effective),
                verifying(judgement, one.scope(), effective),
                judgement.facts().targets().of(workflow.criticality()));
    }

    /** Of a scope; an item that declares none has no numbers of its own. */
    private static Coverage coverage(Judgement judgement, ItemScope scope, Footprint footprint) {
        return scope.declared() ? judgement.facts().code().coverage(scope.selection(), footprint) : Coverage.EMPTY;
    }

    /** What the tests with an effective claim ran of the classes that decide what of a scope ran. */
    private static Footprint effective(Judgement judgement, ItemScope scope, Collection<JudgedClaim> claims) {
        return ran(claims.stream().filter(JudgedClaim::effective).map(JudgedClaim::test), witnesses(judgement, scope));
    }

    /** What tests ran of some classes, together. */
    private static Footprint ran(Stream<TestFact> tests, Set<ClassKey> classes) {
        Union union = new Union();
        tests.forEach(test -> union.add(test.footprint(), classes));
        return union.footprint();
    }

    private static Set<ClassKey> witnesses(Judgement judgement, ItemScope scope) {
        return scope.declared() ? judgement.facts().code().witnesses(scope.selection()) : Set.of();
    }

    private static Footprint requirementsBased(Collection<Item> items) {
        Union union = new Union();
        items.stream().filter(Item::inForce).forEach(item -> union.add(item.verifying()));
        return union.footprint();
    }

    private static Footprint verifying(Judgement judgement, ItemScope scope, Footprint effective) {
        Union union = new Union();
        effective.hits().forEach((key, hits) -> {
            if (scope.declared() && scope.holdsExactly(key)) {
                union.add(key, scope.within(key, hits, judgement.facts().code()));
            }
        });
        return union.footprint();
    }

    /** Coverage of a part of the code by everything that ran. */
    public Coverage codeCoverage(Selection selection) {
        return judgement.facts().code().coverage(selection, everything);
    }

    /** Coverage of a part of the code by tests with an effective claim on an item whose scope holds it. */
    public Coverage requirementsBasedCoverage(Selection selection) {
        return judgement.facts().code().coverage(selection, requirementsBased);
    }

    /**
     * Coverage of the scopes of some items together, by tests with an effective claim on one of them whose scope holds the code; empty
     * when none of them names any.
     */
    public Coverage requirementsBasedCoverageOf(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        List<Item> some = items.values().stream()
                .filter(item -> wanted.contains(item.id()) && item.scope().declared())
                .toList();
        Selection united = Selection.unionOf(
                some.stream().map(item -> item.scope().selection()).toList());
        return judgement.facts().code().coverage(united, requirementsBased(some));
    }

    /** Coverage of a step by tests with an effective claim on its workflow or on a requirement the step names. */
    public Coverage requirementsBasedCoverage(WorkflowJudgement workflow, String stepId, List<String> requirements) {
        ItemScope scope = workflow.stepScopes().getOrDefault(stepId, workflow.scope());
        List<JudgedClaim> claims = new ArrayList<>(workflow.claims());
        requirements.stream()
                .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                .filter(Item::inForce)
                .flatMap(item -> item.claims().stream())
                .forEach(claims::add);
        return coverage(judgement, scope, effective(judgement, scope, claims));
    }

    /** Coverage of the scopes of all steps by the tests that walk the workflow. */
    public Coverage walkedCoverage(WorkflowJudgement workflow) {
        ItemScope scope = workflow.scope();
        return coverage(judgement, scope, ran(workflow.walkedBy().stream(), witnesses(judgement, scope)));
    }

    /** IDs of the items in force whose scope holds any code of each class, by VM name. */
    public Map<String, Set<String>> owners() {
        Map<String, Set<String>> owners = new LinkedHashMap<>();
        items.values().stream()
                .filter(item -> item.inForce() && item.scope().declared())
                .forEach(item -> item.scope()
                        .classes()
                        .keySet()
                        .forEach(name -> owners.computeIfAbsent(name, key -> new LinkedHashSet<>())
                                .add(item.id())));
        return owners;
    }

    /** IDs of the requirements that have parts in force. */
    public Set<String> idsWithParts() {
        return judgement.requirements().stream()
                .map(RequirementJudgement::requirement)
                .filter(requirement -> requirement.status() == Status.APPROVED)
                .flatMap(requirement -> requirement.parents().stream())
                .collect(Collectors.toSet());
    }

    /** Items in force. */
    public List<Item> inForce() {
        return items.values().stream().filter(Item::inForce).collect(Collectors.toList());
    }
}
