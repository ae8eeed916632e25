package io.countersign.report.sample;

import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Trace;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Severity;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Totals;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WorkflowResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Short words for the records the tests render. */
public final class Samples {

    private Samples() {}

    /** Releases that hold everything a report may have to show, and one that holds nothing. */
    public static Stream<Result> releases() {
        return Stream.of(PaymentsRelease.result(), OrderedRelease.result(), SmallRelease.result(), empty());
    }

    /** A result in which nothing was declared, found or measured. */
    public static Result empty() {
        return new Result(
                "Nothing was measured: no requirement and no workflow is in force.",
                false,
                Decisions.nothingMeasured(),
                new Header(
                        "0.1.0",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new Header.Reconciliation("not-checked", "")),
                new Totals(Counter.EMPTY, Counter.EMPTY, Counter.EMPTY, Coverage.EMPTY, Coverage.EMPTY, Map.of(), 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                WhoRan.NONE,
                List.of());
    }

    /** The same result with other findings. */
    public static Result withFindings(Result one, List<Finding> findings) {
        return copy(one, one.verified(), findings);
    }

    /** The same result, verified, and let go by the gate. */
    public static Result verified(Result one) {
        return copy(one, true, one.findings()).decided(Decisions.passed());
    }

    private static Result copy(Result one, boolean verified, List<Finding> findings) {
        return new Result(
                one.release(),
                verified,
                one.decision(),
                one.header(),
                one.totals(),
                one.modules(),
                one.workflows(),
                one.requirements(),
                one.tests(),
                one.code(),
                one.sources(),
                one.whoRan(),
                findings);
    }

    public static Counter of(int covered, int total) {
        return new Counter(covered, total);
    }

    public static Coverage coverage(int lines, int ofLines, int branches, int ofBranches, int methods, int ofMethods) {
        return new Coverage(of(lines, ofLines), of(branches, ofBranches), of(methods, ofMethods));
    }

    public static Location at(String file, int line) {
        return Location.ofLine(file, line);
    }

    public static Scope scope(String... patterns) {
        return new Scope(Stream.of(patterns)
                .map(text -> CodePattern.parse(text, at("requirements/payments.yaml", 1)))
                .toList());
    }

    public static Requirement requirement(String id, String title, String text, Criticality criticality, int line) {
        return requirement(id, title, text, criticality, Status.APPROVED, line);
    }

    public static Requirement requirement(
            String id, String title, String text, Criticality criticality, Status status, int line) {
        return new Requirement(
                id,
                title,
                text,
                criticality,
                status,
                1,
                List.of(),
                scope("com.shop.pay.."),
                Optional.of("payments"),
                Trace.none(),
                List.of(),
                List.of(),
                new Location("requirements/payments.yaml", line, 5));
    }

    /** The same requirement as a tool with links and reviews knows it. */
    public static Requirement traced(Requirement one, Trace trace) {
        return new Requirement(
                one.id(),
                one.title(),
                one.text(),
                one.criticality(),
                one.status(),
                one.revision(),
                one.parents(),
                one.scope(),
                one.owner(),
                trace,
                one.tags(),
                one.proofs(),
                one.location());
    }

    public static Step step(String id, String title, int line, String pattern, String... verifies) {
        return new Step(
                id,
                title,
                scope(pattern),
                List.of(verifies),
                false,
                new Location("requirements/payments.yaml", line, 9));
    }

    public static Workflow workflow(String id, String title, int line, Step... steps) {
        return new Workflow(
                id,
                title,
                "",
                Criticality.CRITICAL,
                Status.APPROVED,
                Optional.of("payments"),
                false,
                List.of(steps),
                List.of(),
                List.of(),
                new Location("requirements/payments.yaml", line, 5));
    }

    /** The same workflow with other numbers and proofs. */
    public static WorkflowResult with(
            WorkflowResult one, Counter testCoverage, Coverage codeCoverage, List<ProofResult> proofs) {
        return new WorkflowResult(
                one.workflow(),
                one.verdict(),
                one.reason(),
                testCoverage,
                codeCoverage,
                one.requirementsBasedCoverage(),
                one.walkedCoverage(),
                one.steps(),
                one.walkedBy(),
                one.nearest(),
                one.walks(),
                one.touchingTests(),
                one.firstTouches(),
                one.firstTouchTests(),
                one.claims(),
                one.target(),
                proofs);
    }

    public static ClaimResult claim(String item, TestResult test, ClaimStrength strength, String reason) {
        return new ClaimResult(
                item,
                test.id(),
                test.name(),
                "annotation",
                strength,
                test.outcome(),
                reason,
                test.location(),
                Optional.empty());
    }

    public static TestResult test(String type, String method, int line, int classes, int probes, String... claims) {
        return test(type, method, line, Outcome.PASSED, "", classes, probes, OptionalInt.of(2), claims);
    }

    public static TestResult test(
            String type,
            String method,
            int line,
            Outcome outcome,
            String reason,
            int classes,
            int probes,
            OptionalInt assertions,
            String... claims) {
        return new TestResult(
                "[engine:junit-jupiter]/[class:com.shop." + type + "]/[method:" + method + "()]",
                type + " \u203a " + method,
                outcome,
                outcome == Outcome.FAILED
                        ? Optional.of(new Failure("java.lang.AssertionError", "expected: <1> but was: <2>"))
                        : Optional.empty(),
                reason,
                1_234_567L * line,
                outcome == Outcome.SKIPPED ? 0 : 1,
                List.of(claims),
                outcome == Outcome.SKIPPED ? Attribution.UNMEASURED : Attribution.EXACT,
                classes,
                probes,
                outcome == Outcome.SKIPPED ? Optional.empty() : Optional.of("00000000000000c5"),
                assertions,
                assertions.orElse(0) == 0 ? OptionalInt.empty() : OptionalInt.of(0),
                Optional.of(at("src/test/java/com/shop/" + type.replace('.', '/') + ".java", line)));
    }

    public static Finding finding(
            String rule, Severity severity, String subject, String message, Location place, String nextStep) {
        return new Finding(rule, severity, subject, message, Optional.of(place), nextStep);
    }
}
