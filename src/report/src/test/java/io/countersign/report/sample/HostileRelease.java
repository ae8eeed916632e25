package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.coverage;
import static io.countersign.report.sample.Samples.of;

import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Trace;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Candidate;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.CodeResult;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Finding;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.Header;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.ModuleResult;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.ReviewResult;
import io.countersign.model.result.ReviewedSide;
import io.countersign.model.result.Severity;
import io.countersign.model.result.SourceResult;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.TestWalk;
import io.countersign.model.result.Totals;
import io.countersign.model.result.TouchOrder;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WhoRan.Bucket;
import io.countersign.model.result.WhoRan.ClassInNoTest;
import io.countersign.model.result.WhoRan.Share;
import io.countersign.model.result.WhoRan.TestShare;
import io.countersign.model.result.WorkflowResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** A result in which every string that can come from outside is the same given text. */
public final class HostileRelease {

    private static final Coverage COVERAGE = coverage(1, 2, 1, 2, 1, 2);

    private HostileRelease() {}

    /** The result full of {@code text}. */
    public static Result filledWith(String text) {
        Location place = Location.ofFile(text);
        Scope scope = new Scope(List.of(new CodePattern(
                text, false, CodePattern.Reach.CLASS, text, Optional.empty(), Optional.empty(), place)));
        ClaimResult claim = new ClaimResult(
                text + "r",
                text + "t",
                text,
                text,
                ClaimStrength.HOLLOW,
                Outcome.FAILED,
                text,
                Optional.of(place),
                Optional.of(new ReviewResult(
                        text,
                        LocalDate.parse("2026-11-01"),
                        text,
                        List.of(ReviewedSide.TEXT, ReviewedSide.SCOPE),
                        true)));
        return new Result(
                text,
                false,
                Decisions.filledWith(text),
                header(text),
                new Totals(of(0, 1), of(0, 1), of(0, 2), COVERAGE, COVERAGE, Map.of(Outcome.FAILED, 1), 0),
                List.of(new ModuleResult(text, COVERAGE, COVERAGE, Map.of(Outcome.FAILED, 1))),
                List.of(workflow(text, place, scope, claim)),
                List.of(new RequirementResult(
                        new Requirement(
                                text + "r",
                                text,
                                text,
                                Criticality.CRITICAL,
                                Status.APPROVED,
                                1,
                                List.of(text + "r"),
                                scope,
                                Optional.of(text),
                                new Trace(
                                        List.of(new Link(text, text, OptionalInt.empty(), Optional.empty(), place)),
                                        List.of(text),
                                        Optional.empty(),
                                        Optional.empty()),
                                List.of(),
                                List.of(),
                                place),
                        Verdict.HOLLOW,
                        text,
                        List.of(claim),
                        List.of(new Candidate(text + "t", text, of(1, 2))),
                        List.of(text + "r"),
                        List.of(text + "w"),
                        COVERAGE,
                        COVERAGE,
                        90,
                        List.of())),
                List.of(new TestResult(
                        text + "t",
                        text,
                        Outcome.FAILED,
                        Optional.of(new Failure(text, text)),
                        text,
                        1,
                        1,
                        List.of(text + "r"),
                        Attribution.EXACT,
                        1,
                        1,
                        Optional.empty(),
                        OptionalInt.of(1),
                        OptionalInt.of(1),
                        Optional.of(place))),
                List.of(new CodeResult(
                        text + "p",
                        COVERAGE,
                        COVERAGE,
                        List.of(new CodeResult.ClassResult(text + "c", COVERAGE, COVERAGE, List.of(text + "r"))))),
                List.of(new SourceResult(
                        text + "p",
                        text,
                        Optional.of(text),
                        List.of(text + "c"),
                        List.of(new LineResult(
                                1,
                                of(1, 2),
                                of(1, 2),
                                of(0, 2),
                                of(0, 2),
                                List.of(text + "r"),
                                1,
                                List.of(text + "t"))))),
                new WhoRan(
                        List.of(new Share(
                                Bucket.LATE, of(1, 2), 1, 1, 1, List.of(new TestShare(text + "t", text, 1, 1)))),
                        of(1, 2),
                        List.of(new ClassInNoTest(text + "c", of(1, 2), List.of(Bucket.LATE))),
                        1),
                List.of(new Finding(text, Severity.CRITICAL, text + "r", text, Optional.of(place), text)));
    }

    /** One result full of all the texts, each of them where any string can come from outside. */
    public static Result filledWithEach(List<String> texts) {
        List<Result> all = texts.stream().map(HostileRelease::filledWith).toList();
        Result first = all.get(0);
        return new Result(
                first.release(),
                false,
                Decisions.joined(all.stream().map(Result::decision).toList()),
                first.header(),
                first.totals(),
                joined(all, Result::modules),
                joined(all, Result::workflows),
                joined(all, Result::requirements),
                joined(all, Result::tests),
                joined(all, Result::code),
                joined(all, Result::sources),
                first.whoRan(),
                joined(all, Result::findings));
    }

    private static <T> List<T> joined(List<Result> results, Function<Result, List<T>> part) {
        return results.stream().flatMap(result -> part.apply(result).stream()).toList();
    }

    private static Header header(String text) {
        return new Header(
                text,
                Optional.empty(),
                Optional.of(new Header.Commit(text, true)),
                Map.of(text, text),
                List.of(new InputFile(text, text)),
                List.of(new Header.EvidenceRow(text, text, 1, true, false)),
                List.of(text),
                new Header.Reconciliation("differs", text));
    }

    private static WorkflowResult workflow(String text, Location place, Scope scope, ClaimResult claim) {
        Step step = new Step(text + "s", text, scope, List.of(text + "r"), false, place);
        return new WorkflowResult(
                new Workflow(
                        text + "w",
                        text,
                        text,
                        Criticality.CRITICAL,
                        Status.APPROVED,
                        Optional.of(text),
                        false,
                        List.of(step),
                        List.of(),
                        List.of(),
                        place),
                Verdict.FRAGMENTED,
                text,
                of(0, 2),
                COVERAGE,
                COVERAGE,
                COVERAGE,
                List.of(new StepResult(step, COVERAGE, COVERAGE, List.of(text + "t"), 1, false)),
                List.of(text + "t"),
                Optional.of(new NearestWalk(text + "t", text, List.of(text + "s"), List.of(text + "s"))),
                List.of(new TestWalk(text + "t", text, Outcome.FAILED, true, List.of(text + "s"))),
                1,
                List.of(new FirstTouches(
                        text + "t",
                        text,
                        TouchOrder.OUT_OF_ORDER,
                        List.of(text + "s", text + "o"),
                        List.of(text + "u"),
                        List.of(text + "s", text + "o"))),
                1,
                List.of(claim),
                90,
                List.of());
    }
}
