package io.countersign.analysis.verdict;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.Selection;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.provenance.Unrecorded;
import io.countersign.analysis.review.SinceReview;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges claims, then requirements, then workflows; of one kind several at the same time. */
public final class Judge {

    private final Facts facts;
    private final CodeBase code;
    private final Unrecorded unrecorded;
    private final Map<String, Requirement> requirements = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claims;
    private final Walk.Measured measured;
    private final Set<ClassKey> stale = new HashSet<>();

    /** That of every item which names no code; it holds all classes, so it is made once. */
    private final ItemScope undeclared;

    private Judge(Facts facts) {
        this.facts = facts;
        this.code = facts.code();
        unrecorded = facts.recorded().unrecorded();
        undeclared = ItemScope.of(Scope.none(), code, unrecorded);
        List<Workflow> workflows = facts.declarations().workflows();
        Set<String> taken = workflows.stream().map(Workflow::id).collect(Collectors.toSet());
        facts.declarations().requirements().stream()
                .filter(one -> !taken.contains(one.id()))
                .forEach(one -> requirements.putIfAbsent(one.id(), one));
        claims = facts.claims().stream().collect(Collectors.groupingBy(Claim::item));
        measured = Walk.Measured.of(facts.tests());
        Stream.concat(
                        measured.tests().classes(),
                        facts.tests().stream()
                                .filter(test -> test.attribution() != Attribution.EXACT)
                                .flatMap(TestFact::classesRun))
                .filter(code::isStale)
                .forEach(stale::add);
    }

    /** Judges everything that was declared. */
    public static Judgement judge(Facts facts) {
        return new Judge(facts).judge();
    }

    /** A requirement with what its verdict is made of. */
    private record Open(Requirement requirement, ItemScope scope, List<JudgedClaim> claims) {

        RequirementJudgement close(Judged judged) {
            return new RequirementJudgement(requirement, judged, claims, scope);
        }
    }

    private Judgement judge() {
        List<Open> open = requirements.values().parallelStream().map(this::open).toList();
        RequirementJudge requirementJudge = new RequirementJudge(
                List.copyOf(requirements.values()),
                open.stream().collect(Collectors.toMap(one -> one.requirement().id(), Open::claims)));
        WorkflowJudge workflowJudge = new WorkflowJudge(requirements, requirementJudge::judge);
        return new Judgement(
                facts,
                measured.tests(),
                open.stream()
                        .map(one -> one.close(
                                requirementJudge.judge(one.requirement().id())))
                        .toList(),
                firstOfEachId(facts.declarations().workflows()).parallelStream()
                        .map(workflow -> judge(workflow, workflowJudge))
                        .toList());
    }

    private Open open(Requirement requirement) {
        ItemScope scope =
                requirement.scope().isEmpty() ? undeclared : ItemScope.of(requirement.scope(), code, unrecorded);
        return new Open(
                requirement,
                scope,
                judgeClaims(requirement.id(), scope, requirement.revision(), ItemSides.of(requirement, scope, code)));
    }

    private static List<Workflow> firstOfEachId(List<Workflow> workflows) {
        Map<String, Workflow> byId = new LinkedHashMap<>();
        workflows.forEach(workflow -> byId.putIfAbsent(workflow.id(), workflow));
        return List.copyOf(byId.values());
    }

    private WorkflowJudgement judge(Workflow workflow, WorkflowJudge judge) {
        Map<String, ItemScope> steps = new LinkedHashMap<>();
        Selection all = code.select(Scope.none());
        List<CodePattern> elsewhere = new ArrayList<>();
        for (Step step : workflow.steps()) {
            ItemScope scope = ItemScope.of(true, code.select(step.scope()), code, unrecorded)
                    .and(code.elsewhere(step.scope()));
            elsewhere.addAll(code.elsewhere(step.scope()));
            // Two steps of one name cannot be told apart, so neither can be walked.
            steps.merge(
                    step.id(),
                    scope,
                    (first, second) -> ItemScope.of(true, code.select(Scope.none()), code, unrecorded));
            all = all.union(scope.selection());
        }
        ItemScope scope = ItemScope.of(true, all, code, unrecorded).and(elsewhere);
        List<JudgedClaim> judged = judgeClaims(workflow.id(), scope, 1, ItemSides.of(workflow, scope, code));
        Walk walk = new Walk(
                workflow,
                steps,
                measured,
                judged.stream().map(JudgedClaim::test).collect(Collectors.toSet()));
        Judged verdict = judge.judge(walk, judged);
        var walkedBy = WorkflowJudge.walkedBy(walk, judged);
        return new WorkflowJudgement(
                workflow,
                verdict,
                judged,
                scope,
                steps,
                walk,
                walkedBy,
                judge.testCoverage(workflow, !walkedBy.isEmpty()));
    }

    private List<JudgedClaim> judgeClaims(String id, ItemScope scope, int revision, ItemSides sides) {
        return claims.getOrDefault(id, List.of()).stream()
                .map(claim -> ClaimRules.judge(new ClaimCase(
                        claim,
                        scope,
                        revision,
                        stale,
                        facts.reviews()
                                .of(claim)
                                .map(reviewed -> SinceReview.of(
                                        reviewed.review(),
                                        sides.with(reviewed.test().hash()),
                                        sides.kind())))))
                .toList();
    }
}
