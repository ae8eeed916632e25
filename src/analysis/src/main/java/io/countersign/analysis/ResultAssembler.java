package io.countersign.analysis;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.CodeClass;
import io.countersign.analysis.digest.FootprintDigest;
import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.figures.Item;
import io.countersign.analysis.figures.RanByBucket;
import io.countersign.analysis.figures.SourceFigures;
import io.countersign.analysis.finding.FindingRules;
import io.countersign.analysis.gate.Gate;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.proof.Attachments;
import io.countersign.analysis.proof.ProofJudge;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.analysis.provenance.SourcePlaces;
import io.countersign.analysis.review.SinceReview;
import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.verdict.Facts;
import io.countersign.analysis.verdict.JudgedClaim;
import io.countersign.analysis.verdict.RequirementJudgement;
import io.countersign.analysis.verdict.WorkflowJudgement;
import io.countersign.model.Probes;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Step;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.CodeResult;
import io.countersign.model.result.CodeResult.ClassResult;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Header;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Totals;
import io.countersign.model.result.WorkflowResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts what was judged and counted into the records that reports render. Items and tests know nothing of each other here, so all cores look at them. */
final class ResultAssembler {

    private final Inputs inputs;
    private final Settings settings;
    private final EvidenceFolder folder;
    private final Figures figures;
    private final Facts facts;
    private final CodeBase code;
    private final FootprintDigest digests = new FootprintDigest();

    /** By the ID of a requirement, those of the requirements that name it as parent, and of the workflows whose steps name it. */
    private final Map<String, Set<String>> children = new HashMap<>();

    private final Map<String, Set<String>> workflows = new HashMap<>();

    /** By the ID of the item, since the day is known. */
    private final Map<String, List<ProofResult>> proofs = new HashMap<>();

    ResultAssembler(Inputs inputs, Settings settings, EvidenceFolder folder, Figures figures) {
        this.inputs = inputs;
        this.settings = settings;
        this.folder = folder;
        this.figures = figures;
        this.facts = figures.judgement().facts();
        this.code = facts.code();
        facts.declarations()
                .requirements()
                .forEach(one -> one.parents().forEach(parent -> add(one.id(), children, parent)));
        facts.declarations()
                .workflows()
                .forEach(one -> one.requirements().forEach(named -> add(one.id(), workflows, named)));
    }

    private static void add(String id, Map<String, Set<String>> relation, String other) {
        relation.computeIfAbsent(other, unknown -> new LinkedHashSet<>()).add(id);
    }

    Result assemble() {
        SourcePlaces places = new SourcePlaces(inputs.root(), inputs.sources());
        SourceFigures sources = SourceFigures.of(figures, places::path);
        Totals totals = totals();
        boolean complete = facts.evidence().stream().allMatch(Evidence::complete);
        Header header = HeaderAssembler.header(inputs, settings, folder, figures);
        LocalDate today = today(header);
        proofs.putAll(ProofJudge.judge(
                facts.declarations(), Attachments.broken(facts.declarations().proofs(), inputs.root()), today));
        Result undecided = new Result(
                ReleaseSentence.of(totals, complete),
                ReleaseSentence.isVerified(totals, complete),
                Decision.none(today),
                header,
                totals,
                new ModuleNumbers(inputs, figures).all(),
                figures.judgement().workflows().parallelStream()
                        .map(this::workflow)
                        .toList(),
                figures.judgement().requirements().parallelStream()
                        .map(one -> requirement(one, sources))
                        .toList(),
                tests(),
                packages(),
                sources.sources(),
                RanByBucket.of(facts),
                FindingRules.find(figures.beside(proofs)));
        return undecided.decided(Gate.decide(
                undecided,
                settings.policy(),
                facts.declarations().waivers(),
                figures::requirementsBasedCoverageOf,
                today));
    }

    /** Without a day of its own the same evidence gives the same decision for ever. */
    private LocalDate today(Header header) {
        return inputs.today()
                .orElseGet(() -> LocalDate.ofInstant(header.createdAt().orElse(Instant.EPOCH), ZoneOffset.UTC));
    }

    private Totals totals() {
        List<Item> inForce = figures.inForce();
        Counter workflows = verified(inForce, "workflow");
        Counter requirements = verified(inForce, "requirement");
        Map<Outcome, Integer> tests = new EnumMap<>(Outcome.class);
        facts.tests().forEach(test -> tests.merge(test.outcome(), 1, Integer::sum));
        return new Totals(
                workflows,
                requirements,
                workflows.plus(requirements),
                figures.codeCoverage(code.selectAll()),
                figures.requirementsBasedCoverage(code.selectAll()),
                tests,
                figures.items().size() - inForce.size());
    }

    private static Counter verified(List<Item> items, String kind) {
        List<Item> ofKind =
                items.stream().filter(item -> item.kind().equals(kind)).toList();
        return new Counter((int) ofKind.stream().filter(Item::verified).count(), ofKind.size());
    }

    private Item item(String id) {
        Item item = figures.items().get(id);
        if (item == null) {
            throw new IllegalStateException(id + " was judged and not counted");
        }
        return item;
    }

    private WorkflowResult workflow(WorkflowJudgement one) {
        Item item = item(one.workflow().id());
        return new WorkflowResult(
                one.workflow(),
                one.judged().verdict(),
                one.judged().reason(),
                one.testCoverage(),
                item.codeCoverage(),
                item.requirementsBasedCoverage(),
                figures.walkedCoverage(one),
                steps(one),
                one.walkedBy().stream().map(TestFact::id).toList(),
                one.walkedBy().isEmpty() ? one.walk().nearest() : Optional.empty(),
                one.walk().walks(),
                one.walk().touchingTests(),
                one.firstTouches(),
                one.firstTouchTests(),
                claims(one.claims()),
                item.target(),
                proofs.getOrDefault(item.id(), List.of()));
    }

    private List<StepResult> steps(WorkflowJudgement workflow) {
        List<Step> steps = workflow.workflow().steps();
        return IntStream.range(0, steps.size())
                .mapToObj(i -> step(
                        workflow,
                        steps.get(i),
                        i > 0
                                && workflow.walk()
                                        .apart(
                                                steps.get(i - 1).id(),
                                                steps.get(i).id())))
                .toList();
    }

    private StepResult step(WorkflowJudgement workflow, Step step, boolean apart) {
        var scope = workflow.stepScopes().getOrDefault(step.id(), workflow.scope());
        return new StepResult(
                step,
                figures.codeCoverage(scope.selection()),
                figures.requirementsBasedCoverage(workflow, step.id(), step.verifies()),
                workflow.walk().touching(step.id(), StepResult.MOST).stream()
                        .map(TestFact::id)
                        .toList(),
                workflow.walk().touchingCount(step.id()),
                apart);
    }

    private RequirementResult requirement(RequirementJudgement one, SourceFigures sources) {
        Requirement requirement = one.requirement();
        Item item = item(requirement.id());
        return new RequirementResult(
                requirement,
                one.judged().verdict(),
                one.judged().reason(),
                claims(one.claims()),
                sources.candidates(item),
                List.copyOf(children.getOrDefault(requirement.id(), Set.of())),
                List.copyOf(workflows.getOrDefault(requirement.id(), Set.of())),
                item.codeCoverage(),
                item.requirementsBasedCoverage(),
                item.target(),
                proofs.getOrDefault(item.id(), List.of()));
    }

    private static List<ClaimResult> claims(List<JudgedClaim> claims) {
        return claims.stream()
                .map(one -> new ClaimResult(
                        one.claim().item(),
                        one.test().id(),
                        one.test().name(),
                        one.claim().origin().label(),
                        one.strength(),
                        one.test().outcome(),
                        one.reason(),
                        one.claim().location().or(() -> one.test().location()),
                        one.review().map(SinceReview::result)))
                .toList();
    }

    private List<TestResult> tests() {
        Map<String, List<String>> claimed = facts.claims().stream()
                .filter(claim -> figures.items().containsKey(claim.item()))
                .collect(Collectors.groupingBy(
                        claim -> claim.test().id(), Collectors.mapping(Claim::item, Collectors.toList())));
        return facts.tests().parallelStream()
                .map(test -> test(test, claimed.getOrDefault(test.id(), List.of())))
                .toList();
    }

    private TestResult test(TestFact test, List<String> claims) {
        int classes = 0;
        int probes = 0;
        FootprintDigest.Sum digest = digests.sum();
        for (Map.Entry<ClassKey, Probes> hit : test.footprint().hits().entrySet()) {
            if (code.find(hit.getKey().name()).isPresent()) {
                classes++;
                probes += hit.getValue().size();
                digest.add(hit.getKey().name(), hit.getValue());
            }
        }
        return new TestResult(
                test.id(),
                test.name(),
                test.outcome(),
                test.failure(),
                test.reason(),
                test.durationNanos(),
                test.executions().size(),
                claims,
                test.attribution(),
                classes,
                probes,
                test.attribution() == Attribution.UNMEASURED ? Optional.empty() : Optional.of(digest.hex()),
                test.assertions(),
                enteredAfterLastAssertion(test),
                test.location());
    }

    private OptionalInt enteredAfterLastAssertion(TestFact test) {
        OptionalInt before = test.entriesBeforeLastAssertion();
        return before.isEmpty()
                ? before
                : OptionalInt.of((int) test.footprint().entries().methods().stream()
                        .skip(before.getAsInt())
                        .filter(code::counts)
                        .count());
    }

    private List<CodeResult> packages() {
        Map<String, Set<String>> owners = figures.owners();
        return code.packages().parallelStream().map(name -> of(name, owners)).toList();
    }

    private CodeResult of(String packageName, Map<String, Set<String>> owners) {
        var selection = code.selectPackage(packageName);
        return new CodeResult(
                packageName,
                figures.codeCoverage(selection),
                figures.requirementsBasedCoverage(selection),
                selection.classes().stream()
                        .filter(CodeClass::hasCode)
                        .sorted(Comparator.comparing(CodeClass::name))
                        .map(type -> type(type, owners))
                        .toList());
    }

    private ClassResult type(CodeClass type, Map<String, Set<String>> owners) {
        var selection = code.selectClass(type);
        return new ClassResult(
                type.name(),
                figures.codeCoverage(selection),
                figures.requirementsBasedCoverage(selection),
                List.copyOf(owners.getOrDefault(type.key().name(), Set.of())));
    }
}
