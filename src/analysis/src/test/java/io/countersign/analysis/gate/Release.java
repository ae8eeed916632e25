package io.countersign.analysis.gate;

import io.countersign.analysis.policy.Policy;
import io.countersign.analysis.policy.Profile;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import io.countersign.model.declared.Waiver;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header;
import io.countersign.model.result.Header.EvidenceRow;
import io.countersign.model.result.Header.Reconciliation;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.Severity;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Totals;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WhoRan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What a gate is asked about, written down in a test. No two items share code, so their counters add up. */
final class Release {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Map<String, RequirementResult> items = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<TestResult> tests = new ArrayList<>();
    private final List<EvidenceRow> evidence = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private Policy policy = Policy.of(Profile.DEFAULT, Criticality::defaultTarget);

    /** One test that passed, in a JVM that came to its end. */
    static Release tested() {
        return new Release().test("PayTest › pays", Outcome.PASSED).jvm("a.evidence", true);
    }

    static Release untested() {
        return new Release();
    }

    /** An item all of whose code a test with an effective claim ran, ten lines and no branch. */
    Release item(String id, Criticality criticality, Verdict verdict) {
        return item(id, criticality, verdict, lines(verdict == Verdict.VERIFIED ? 10 : 0, 10));
    }

    Release item(String id, Criticality criticality, Verdict verdict, Coverage coverage, ClaimStrength... claims) {
        return put(item(requirement(id, criticality, Status.APPROVED), verdict, coverage, claims));
    }

    Release draft(String id, Criticality criticality) {
        return put(item(requirement(id, criticality, Status.DRAFT), Verdict.UNCLAIMED, Coverage.EMPTY));
    }

    /** The same item, whose code the whole suite covers so far. */
    Release covered(String id, Coverage coverage) {
        RequirementResult one = item(id);
        return put(new RequirementResult(
                one.requirement(),
                one.verdict(),
                "",
                one.claims(),
                List.of(),
                List.of(),
                List.of(),
                coverage,
                one.requirementsBasedCoverage(),
                one.target(),
                List.of()));
    }

    private RequirementResult item(String id) {
        RequirementResult one = items.get(id);
        if (one == null) {
            throw new IllegalArgumentException(id);
        }
        return one;
    }

    /** The same item in a file, with an owner and tags. */
    Release where(String id, String file, String owner, String... tags) {
        RequirementResult one = item(id);
        Requirement old = one.requirement();
        Requirement other = new Requirement(
                id,
                old.title(),
                "",
                old.criticality(),
                old.status(),
                1,
                List.of(),
                old.scope(),
                Optional.of(owner),
                Trace.none(),
                List.of(tags),
                List.of(),
                Location.ofLine(file, 3));
        return put(new RequirementResult(
                other,
                one.verdict(),
                "",
                one.claims(),
                List.of(),
                List.of(),
                List.of(),
                one.codeCoverage(),
                one.requirementsBasedCoverage(),
                one.target(),
                List.of()));
    }

    Release found(String rule, Severity severity, String subject) {
        findings.add(new Finding(rule, severity, subject, "Found.", Optional.empty(), "Mend it."));
        return this;
    }

    Release test(String name, Outcome outcome) {
        tests.add(new TestResult(
                "[test:" + name + "]",
                name,
                outcome,
                Optional.empty(),
                "",
                1,
                1,
                List.of(),
                Attribution.EXACT,
                1,
                1,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty()));
        return this;
    }

    Release jvm(String file, boolean complete) {
        evidence.add(new EvidenceRow(file, "r", 1, true, complete));
        return this;
    }

    Release policy(Policy other) {
        policy = other;
        return this;
    }

    Release profile(Profile profile) {
        return policy(Policy.of(profile, Criticality::defaultTarget));
    }

    /** An excuse that lasts to the end of the year. */
    Release waives(Waiver.Kind kind, String name, String... subjects) {
        return waives(kind, name, LocalDate.of(2026, 12, 31), subjects);
    }

    Release waives(Waiver.Kind kind, String name, LocalDate expires, String... subjects) {
        waivers.add(new Waiver(
                kind,
                name,
                List.of(subjects),
                "later",
                "Kim",
                "Ada",
                Optional.empty(),
                LocalDate.of(2026, 11, 1),
                expires,
                Location.ofLine("w.yaml", waivers.size() + 1)));
        return this;
    }

    Decision decide() {
        return decide(TODAY);
    }

    Decision decide(LocalDate today) {
        return Gate.decide(result(), policy, waivers, this::united, today);
    }

    /** {@code failed verdicts of critical items: 1 of 2, needed verified, missing [REQ-2]}, for every rule that was asked. */
    List<String> rules() {
        return decide().rules().stream().map(Release::described).toList();
    }

    /** Those of one rule. */
    List<String> rule(String name) {
        return decide().rules().stream()
                .filter(one -> one.rule().equals(name))
                .map(Release::described)
                .toList();
    }

    private static String described(RuleDecision one) {
        return one.state().label() + " " + one.rule() + " of " + one.group() + ": " + one.figure() + ", needed "
                + one.needed()
                + (one.missing().isEmpty() ? "" : ", missing " + one.missing())
                + (one.waived().isEmpty() ? "" : ", waived " + one.waived());
    }

    Coverage united(Collection<String> ids) {
        Counter lines = Counter.EMPTY;
        Counter branches = Counter.EMPTY;
        for (String id : ids) {
            RequirementResult one = items.get(id);
            if (one != null) {
                lines = lines.plus(one.requirementsBasedCoverage().lines());
                branches = branches.plus(one.requirementsBasedCoverage().branches());
            }
        }
        return new Coverage(lines, branches, Counter.EMPTY);
    }

    static Coverage lines(int covered, int total) {
        return new Coverage(new Counter(covered, total), Counter.EMPTY, Counter.EMPTY);
    }

    static Coverage branches(int covered, int total) {
        return new Coverage(new Counter(1, 1), new Counter(covered, total), Counter.EMPTY);
    }

    Result result() {
        List<RequirementResult> inForce = items.values().stream()
                .filter(one -> one.requirement().status() == Status.APPROVED)
                .toList();
        Counter verified = new Counter(
                (int) inForce.stream()
                        .filter(one -> one.verdict() == Verdict.VERIFIED)
                        .count(),
                inForce.size());
        return new Result(
                "The sentence of the release.",
                false,
                Decision.none(TODAY),
                new Header(
                        "0",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        evidence,
                        List.of(),
                        new Reconciliation("equal", "")),
                new Totals(
                        Counter.EMPTY,
                        verified,
                        verified,
                        Coverage.EMPTY,
                        Coverage.EMPTY,
                        tests.isEmpty() ? Map.of() : Map.of(Outcome.PASSED, tests.size()),
                        items.size() - inForce.size()),
                List.of(),
                List.of(),
                List.copyOf(items.values()),
                tests,
                List.of(),
                List.of(),
                WhoRan.NONE,
                findings);
    }

    private Release put(RequirementResult item) {
        items.put(item.requirement().id(), item);
        return this;
    }

    private static Requirement requirement(String id, Criticality criticality, Status status) {
        return new Requirement(
                id,
                "title of " + id,
                "",
                criticality,
                status,
                1,
                List.of(),
                new Scope(List.of()),
                Optional.empty(),
                Trace.none(),
                List.of(),
                List.of(),
                Location.ofLine("r.yaml", 1));
    }

    private static RequirementResult item(
            Requirement requirement, Verdict verdict, Coverage coverage, ClaimStrength... claims) {
        return new RequirementResult(
                requirement,
                verdict,
                "",
                Stream.of(claims)
                        .map(strength -> new ClaimResult(
                                requirement.id(),
                                "[test:a]",
                                "a",
                                "annotation",
                                strength,
                                Outcome.PASSED,
                                "",
                                Optional.empty(),
                                Optional.empty()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                Coverage.EMPTY,
                coverage,
                requirement.criticality().defaultTarget(),
                List.of());
    }
}
