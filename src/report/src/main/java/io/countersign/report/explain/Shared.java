package io.countersign.report.explain;

import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Finding;
import io.countersign.model.result.SourceResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WaiverDecision;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Waived;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said of requirements and workflows alike. */
final class Shared {

    private static final int CLAIMS = 50;
    private static final int FILES = 20;

    private final Index index;
    private final PlainText text;

    Shared(Index index, PlainText text) {
        this.index = index;
        this.text = text;
    }

    void verdict(Verdict verdict, String reason, String rule, Status status) {
        text.heading("Verdict: " + verdict.label());
        text.line(1, reason);
        text.line(1, "The rule: " + rule + ".");
        if (status != Status.APPROVED) {
            text.line(1, "It is " + status.label() + ", so not in force: no total holds it.");
        }
    }

    /** Who excused something of the item, and what became of that; it changes no verdict. */
    void waivers(String id) {
        List<WaiverDecision> waivers = index.waived().naming(id);
        if (waivers.isEmpty()) {
            return;
        }
        text.heading("Waivers");
        waivers.forEach(one -> {
            text.line(
                    1,
                    one.state().label() + ": " + Waived.what(one.waiver()) + ", until "
                            + one.waiver().expires());
            text.line(2, one.message());
            text.line(2, one.waiver().reason() + " (" + Waived.people(one.waiver()) + ")");
            text.line(2, "written at " + one.waiver().location());
        });
    }

    void claims(List<ClaimResult> claims) {
        text.heading(claims.isEmpty() ? "Claims: none" : "Claims");
        claims.stream().limit(CLAIMS).forEach(claim -> {
            text.line(1, claim.strength().label() + ": " + claim.testName());
            text.line(2, claim.reason());
            text.line(
                    2,
                    "claimed by " + claim.origin()
                            + claim.location().map(place -> " at " + place).orElse(""));
            index.test(claim.test()).ifPresent(this::test);
        });
        text.more(1, claims.size() - CLAIMS, "claims");
    }

    private void test(TestResult test) {
        String assertions = test.assertions().isPresent()
                ? Numbers.counted(test.assertions().getAsInt(), "assertion", "assertions")
                : "assertions not counted";
        text.line(
                2,
                "the test " + test.outcome().label() + " in " + Numbers.duration(test.durationNanos()) + ", "
                        + assertions
                        + ", ran " + Numbers.counted(test.probes(), "probe", "probes") + " of "
                        + Numbers.counted(test.classes(), "class", "classes") + " (attribution "
                        + test.attribution().label() + ")");
        test.failure().ifPresent(failure -> text.line(2, "it threw " + failure.type() + ": " + failure.message()));
        if (!test.reason().isEmpty()) {
            text.line(2, test.reason());
        }
    }

    /** Claims that do not verify, in short. */
    void weakClaims(List<ClaimResult> claims) {
        List<ClaimResult> weak = claims.stream()
                .filter(claim -> claim.strength() != ClaimStrength.EFFECTIVE)
                .toList();
        weak.stream()
                .limit(CLAIMS)
                .forEach(claim -> text.line(
                        1,
                        claim.strength().label() + ": " + claim.testName()
                                + claim.location()
                                        .map(place -> " (" + place + ")")
                                        .orElse("") + ": "
                                + claim.reason()));
        text.more(1, weak.size() - CLAIMS, "claims");
    }

    void code(String id, List<Scope> scopes, Coverage all, Coverage claiming, Optional<Coverage> walking) {
        text.heading("Code");
        List<CodePattern> patterns =
                scopes.stream().flatMap(scope -> scope.patterns().stream()).toList();
        if (patterns.isEmpty()) {
            text.line(1, "It names no code.");
            return;
        }
        text.line(1, "scope: " + patterns.stream().map(CodePattern::text).collect(Collectors.joining(", ")));
        text.line(1, "by all tests: " + coverage(all));
        text.line(1, "by its effective claims: " + coverage(claiming));
        walking.ifPresent(walked -> text.line(1, "by walking tests: " + coverage(walked)));
        // A scope of methods owns only some lines of its files, and the result does not say which of the others.
        boolean wholeClasses = patterns.stream().noneMatch(pattern -> pattern.reach() == CodePattern.Reach.METHOD);
        lines(id, wholeClasses);
    }

    private void lines(String id, boolean wholeClasses) {
        List<String> lines = index.sources(id).stream()
                .flatMap(source -> Stream.of(
                        named(
                                source,
                                "run by its effective claims",
                                LineRanges.of(
                                        source.lines(),
                                        line -> line.verifiedBy().contains(id))),
                        wholeClasses
                                ? named(
                                        source,
                                        "not run by any test",
                                        LineRanges.of(
                                                source.lines(),
                                                line -> line.instructions().covered() == 0))
                                : ""))
                .filter(line -> !line.isEmpty())
                .toList();
        lines.stream().limit(FILES).forEach(line -> text.line(1, line));
        text.more(1, lines.size() - FILES, "files");
    }

    private static String named(SourceResult source, String what, String lines) {
        return lines.isEmpty() ? "" : source.path().orElse(source.name()) + " lines " + lines + ": " + what;
    }

    static String coverage(Coverage coverage) {
        return Numbers.percent(coverage.lines())
                + part(coverage.lines(), " of lines")
                + (coverage.branches().isEmpty()
                        ? ""
                        : ", " + Numbers.percent(coverage.branches()) + part(coverage.branches(), " of branches"))
                + (coverage.methods().isEmpty() ? "" : ", " + Numbers.ratio(coverage.methods()) + " methods");
    }

    private static String part(Counter counter, String of) {
        return counter.isEmpty() ? "" : of + " (" + Numbers.ratio(counter) + ")";
    }

    void findings(String id) {
        List<Finding> findings = index.nextSteps().findings(id);
        if (findings.isEmpty()) {
            return;
        }
        text.heading("Findings");
        findings.forEach(finding -> text.line(
                1,
                finding.severity().label()
                        + (index.waived().waiver(finding).isPresent() ? " " + Waived.WORD : "") + " "
                        + finding.rule() + ": " + finding.message()
                        + finding.location().map(place -> " (" + place + ")").orElse("")));
    }

    void nextStep(String id, Verdict verdict) {
        index.nextSteps().cheapest(id, verdict).ifPresent(step -> text.heading("Next step: " + step));
    }
}
