package io.countersign.report.table;

import io.countersign.model.declared.Waiver;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.CodeResult;
import io.countersign.model.result.CodeResult.ClassResult;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.TestResult;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Waived;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was found: claims, tests, findings and code, one a row. */
final class FactTables {

    /** The column of what is excused until a day; empty where nothing is. */
    static final String WAIVED = "waived until";

    private FactTables() {}

    static Optional<String> until(Optional<Waiver> waiver) {
        return waiver.map(Waiver::expires).map(LocalDate::toString);
    }

    static Table claims(Result result) {
        return Tables.table(
                "claims",
                Tables.columns(
                        List.of("item", "verdict", "strength", "reason", "test", "outcome", "origin", "test id"),
                        Row.PLACE),
                () -> claimed(result),
                FactTables::claim);
    }

    private static Stream<Claimed> claimed(Result result) {
        return Stream.concat(
                result.workflows().stream()
                        .flatMap(one -> one.claims().stream()
                                .map(claim -> new Claimed(one.verdict().label(), claim))),
                result.requirements().stream()
                        .flatMap(one -> one.claims().stream()
                                .map(claim -> new Claimed(one.verdict().label(), claim))));
    }

    private static Row claim(Claimed claimed) {
        ClaimResult claim = claimed.claim();
        return new Row()
                .text(claim.item())
                .text(claimed.verdict())
                .text(claim.strength().label())
                .text(claim.reason())
                .text(claim.testName())
                .text(claim.outcome().label())
                .text(claim.origin())
                .text(claim.test())
                .place(claim.location());
    }

    static Table tests(Result result) {
        return Tables.table(
                "tests",
                Tables.columns(
                        List.of(
                                "name",
                                "outcome",
                                "duration ms",
                                "executions",
                                "claims",
                                "attribution",
                                "classes",
                                "probes",
                                "assertions",
                                "reason",
                                "id"),
                        Row.PLACE),
                () -> result.tests().stream(),
                FactTables::test);
    }

    private static Row test(TestResult test) {
        return new Row()
                .text(test.name())
                .text(test.outcome().label())
                .number(Numbers.millis(test.durationNanos()))
                .number(test.executions())
                .texts(test.claims())
                .text(test.attribution().label())
                .number(test.classes())
                .number(test.probes())
                .number(test.assertions())
                .text(test.reason())
                .text(test.id())
                .place(test.location());
    }

    static Table findings(Result result) {
        Waived waived = Waived.of(result);
        return Tables.table(
                "findings",
                Tables.columns(List.of("severity", "rule", "subject", "message", "next step", WAIVED), Row.PLACE),
                () -> result.findings().stream(),
                finding -> finding(finding, waived));
    }

    private static Row finding(Finding finding, Waived waived) {
        return new Row()
                .text(finding.severity().label())
                .text(finding.rule())
                .text(finding.subject())
                .text(finding.message())
                .text(finding.nextStep())
                .text(until(waived.waiver(finding)))
                .place(finding.location());
    }

    static Table code(Result result) {
        return Tables.table(
                "code",
                Tables.columns(List.of("package", "class", "owners"), Row.COVERAGE),
                () -> result.code().stream()
                        .flatMap(code -> code.classes().stream().map(type -> new Owned(code, type))),
                FactTables::code);
    }

    private static Row code(Owned owned) {
        return new Row()
                .text(owned.code().name())
                .text(owned.type().name())
                .texts(owned.type().owners())
                .coverage(owned.type().codeCoverage(), owned.type().requirementsBasedCoverage());
    }

    private record Claimed(String verdict, ClaimResult claim) {}

    private record Owned(CodeResult code, ClassResult type) {}
}
