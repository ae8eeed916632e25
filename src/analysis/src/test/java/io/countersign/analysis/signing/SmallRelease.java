package io.countersign.analysis.signing;

import io.countersign.analysis.bundle.BundleWriter;
import io.countersign.analysis.bundle.Content;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Severity;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Totals;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WhoRan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A release of two requirements and some tests, and a bundle of it. */
final class SmallRelease {

    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    static final Countersignature ADA = new Countersignature(
            "Ada Lovelace", "release-manager", "reviewed and released", Instant.parse("2026-11-21T10:00:00Z"));
    static final Countersignature GRACE =
            new Countersignature("Grace Høpper 😀", "qa", "tests were run", Instant.parse("2026-11-21T11:00:00Z"));

    private SmallRelease() {}

    /** Of tests that ended these ways. */
    static Result result(Outcome... outcomes) {
        List<TestResult> tests = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            tests.add(test("[engine:junit-jupiter]/[class:T]/[method:t" + tests.size() + "()]", outcome));
        }
        return new Result(
                "1 of 2 requirements is not verified.",
                false,
                new Decision(
                        "strict",
                        LocalDate.of(2026, 11, 21),
                        Decision.State.FAILED,
                        "critical items are not verified",
                        List.of(),
                        List.of()),
                header(),
                new Totals(
                        Counter.EMPTY,
                        new Counter(1, 2),
                        new Counter(1, 2),
                        Coverage.EMPTY,
                        Coverage.EMPTY,
                        Map.of(),
                        1),
                List.of(),
                List.of(),
                List.of(
                        requirement("REQ-1", Status.APPROVED, Verdict.VERIFIED),
                        requirement("REQ-ş", Status.DRAFT, Verdict.NOT_RUN)),
                tests,
                List.of(),
                List.of(),
                WhoRan.NONE,
                List.of(new Finding(
                        "not-run-claim", Severity.HIGH, "REQ-ş", "It was not run.", Optional.empty(), "Run it.")));
    }

    private static Header header() {
        return new Header(
                "0.1.0",
                Optional.of(Instant.parse("2026-11-21T09:00:00Z")),
                Optional.of(new Header.Commit(COMMIT, false)),
                Map.of(),
                List.of(new InputFile("requirements/payments.yaml", "ab".repeat(32))),
                List.of(),
                List.of(),
                new Header.Reconciliation("equal", ""));
    }

    private static RequirementResult requirement(String id, Status status, Verdict verdict) {
        return new RequirementResult(
                new Requirement(
                        id,
                        "Title",
                        "",
                        Criticality.CRITICAL,
                        status,
                        1,
                        List.of(),
                        Scope.none(),
                        Optional.empty(),
                        Trace.none(),
                        List.of(),
                        List.of(),
                        Location.ofFile("requirements/payments.yaml")),
                verdict,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Coverage.EMPTY,
                Coverage.EMPTY,
                90,
                List.of());
    }

    private static TestResult test(String id, Outcome outcome) {
        return new TestResult(
                id,
                "T",
                outcome,
                Optional.empty(),
                "",
                0,
                1,
                List.of(),
                Attribution.EXACT,
                0,
                0,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    static SortedMap<String, Content> content() {
        SortedMap<String, Content> content = new TreeMap<>(Statements.of(result(Outcome.PASSED, Outcome.SKIPPED)));
        content.put("project/requirements/größe.yaml", Content.of("requirements: []\n"));
        content.put("evidence/run-1.evidence", Content.of(new byte[] {'C', 'S', 'E', 'V', 0, 2, -1}));
        content.put("verdicts.json", Content.of("{}\n"));
        return content;
    }

    /** The bundle, which nobody signed. */
    static Path bundle(Path file) {
        BundleWriter.write(file, content());
        return file;
    }
}
