package io.countersign.report.table;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Header;
import io.countersign.model.result.ModuleResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Totals;
import io.countersign.report.format.GateWords;
import io.countersign.report.format.Sentences;
import io.countersign.report.format.Tally;
import io.countersign.report.format.Waived;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The numbers of the first screen, one a row; those of each module below. */
final class TotalsTable {

    private final List<Row> rows = new ArrayList<>();

    private TotalsTable() {}

    static Table of(Result result) {
        TotalsTable totals = new TotalsTable();
        totals.release(result);
        totals.numbers(result);
        result.modules().forEach(totals::module);
        List<Row> rows = List.copyOf(totals.rows);
        return Tables.table("totals", List.of("module", "what", "value", "of", "%"), rows::stream, row -> row);
    }

    private void release(Result result) {
        Header header = result.header();
        word("Release", Sentences.word(result));
        word("Verdict", result.release());
        word("Gate", GateWords.word(result.decision()));
        word("Decision", GateWords.sentence(result.decision()));
        word("Profile", result.decision().profile());
        word("As of", result.decision().asOf().toString());
        word("Commit", header.commit().map(Header.Commit::id).orElse(""));
        word("Evidence of", header.createdAt().map(Instant::toString).orElse(""));
        word("Countersign", header.toolVersion());
    }

    private void numbers(Result result) {
        Totals totals = result.totals();
        counter("", "Test coverage", totals.testCoverage());
        counter("", "Workflows verified", totals.workflows());
        counter("", "Requirements verified", totals.requirements());
        coverage("", totals.codeCoverage(), totals.requirementsBasedCoverage());
        count("", "Not in force", totals.notInForce());
        Tally.requirements(result)
                .forEach((verdict, n) -> count("", "Requirements with verdict " + verdict.label(), n));
        tests("", totals.testCount(), totals.tests());
        count("", "Findings", result.findings().size());
        Tally.findings(result).forEach((severity, n) -> count("", "Findings of severity " + severity.label(), n));
        Waived waived = Waived.of(result);
        count("", "Findings that are waived", waived.findings(result));
        count("", "Items whose verdict is waived", waived.items(result));
        Tally.rules(result.decision()).forEach((state, n) -> count("", "Rules with state " + state.label(), n));
        Tally.waivers(result.decision()).forEach((state, n) -> count("", "Waivers with state " + state.label(), n));
    }

    private void module(ModuleResult module) {
        coverage(module.name(), module.codeCoverage(), module.requirementsBasedCoverage());
        tests(module.name(), module.testCount(), module.tests());
    }

    private void coverage(String module, Coverage code, Coverage requirementsBased) {
        counter(module, "Code coverage, lines", code.lines());
        counter(module, "Code coverage, branches", code.branches());
        counter(module, "Code coverage, methods", code.methods());
        counter(module, "Requirements-based coverage, lines", requirementsBased.lines());
        counter(module, "Requirements-based coverage, branches", requirementsBased.branches());
        counter(module, "Requirements-based coverage, methods", requirementsBased.methods());
    }

    private void tests(String module, int all, Map<Outcome, Integer> tests) {
        count(module, "Tests", all);
        Tally.tests(tests).forEach((outcome, n) -> count(module, "Tests that ended " + outcome.label(), n));
    }

    private void word(String what, String word) {
        rows.add(new Row().empty().text(what).text(word).empty().empty());
    }

    private void counter(String module, String what, Counter counter) {
        rows.add(new Row().text(module).text(what).counter(counter));
    }

    private void count(String module, String what, int count) {
        rows.add(new Row().text(module).text(what).number(count).empty().empty());
    }
}
