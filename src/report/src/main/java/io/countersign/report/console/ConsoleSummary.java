package io.countersign.report.console;

import io.countersign.model.declared.Status;
import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header;
import io.countersign.model.result.ModuleResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Totals;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.Columns;
import io.countersign.report.format.GateWords;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Sentences;
import io.countersign.report.format.Tally;
import io.countersign.report.format.Visible;
import io.countersign.report.format.Waived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The summary a run ends with: plain text, at most {@value #WIDTH} columns, nothing in it that acts on a terminal. */
public final class ConsoleSummary {

    /** Columns that are never exceeded. */
    public static final int WIDTH = 100;

    private static final int WORKFLOWS = 20;
    private static final int FINDINGS = 5;
    private static final int MODULES = 40;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    private ConsoleSummary() {}

    /**
     * The summary as lines that end in LF.
     *
     * @param report where the page was written, when it was
     */
    public static String of(Result result, Optional<String> report) {
        ConsoleSummary summary = new ConsoleSummary();
        summary.release(result);
        summary.workflows(result);
        summary.numbers(result);
        summary.modules(result.modules());
        summary.findings(result.findings(), Waived.of(result));
        summary.evidence(result.header());
        report.ifPresent(summary::report);
        return summary.lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private void release(Result result) {
        wrapped("", GateSummary.release(result));
        wrapped("", GateWords.sentence(result.decision()));
    }

    private void workflows(Result result) {
        List<WorkflowResult> inForce = result.workflows().stream()
                .filter(workflow -> workflow.workflow().status() == Status.APPROVED)
                .toList();
        if (inForce.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(WIDTH - INDENT.length(), 0);
        table.row("Workflow", "Verdict", "Test coverage", "Code coverage", "Requirements-based");
        Waived waived = Waived.of(result);
        inForce.stream()
                .limit(WORKFLOWS)
                .forEach(workflow -> table.row(
                        Visible.line(workflow.workflow().id() + "  "
                                + workflow.workflow().title()),
                        workflow.verdict().label()
                                + waived.waiver(workflow.workflow().id(), workflow.verdict())
                                        .map(waiver -> ", " + Waived.WORD)
                                        .orElse(""),
                        Numbers.percentAndRatio(workflow.testCoverage()),
                        Numbers.percent(workflow.codeCoverage().lines()),
                        Numbers.percent(workflow.requirementsBasedCoverage().lines())));
        lines.add("");
        table.lines().forEach(line -> lines.add(INDENT + line));
        more(inForce.size() - WORKFLOWS, "workflows");
    }

    private void numbers(Result result) {
        Totals totals = result.totals();
        TextTable table = new TextTable(WIDTH - INDENT.length(), 1);
        table.row("Test coverage", Numbers.percentAndRatio(totals.testCoverage()));
        table.row("Code coverage", lines(totals.codeCoverage().lines()));
        if (result.whoRan().matters()) {
            table.row("In no test", Numbers.ratio(result.whoRan().inNoTest()) + " lines that ran");
        }
        table.row("Requirements-based", lines(totals.requirementsBasedCoverage().lines()));
        table.row("Workflows", verified(totals.workflows()));
        table.row(
                "Requirements",
                verified(totals.requirements()) + Tally.text(Tally.requirements(result), v -> v.label()));
        table.row("Tests", totals.testCount() + Tally.text(Tally.tests(result), outcome -> outcome.label()));
        if (!result.decision().waivers().isEmpty()) {
            table.row(
                    "Waivers",
                    result.decision().waivers().size() + ", as of "
                            + result.decision().asOf() + Tally.text(Tally.waivers(result.decision()), s -> s.label()));
        }
        if (totals.notInForce() > 0) {
            table.row("Not in force", totals.notInForce() + " (draft or retired, in no number above)");
        }
        lines.add("");
        table.lines().forEach(line -> lines.add(INDENT + line));
    }

    private void modules(List<ModuleResult> modules) {
        if (modules.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(WIDTH - INDENT.length(), 0);
        table.row("Module", "Tests", "Code coverage", "Requirements-based");
        modules.stream()
                .limit(MODULES)
                .forEach(module -> table.row(
                        Visible.line(module.name()),
                        module.testCount() + Tally.text(Tally.tests(module.tests()), outcome -> outcome.label()),
                        Numbers.percent(module.codeCoverage().lines()),
                        Numbers.percent(module.requirementsBasedCoverage().lines())));
        lines.add("");
        table.lines().forEach(line -> lines.add(INDENT + line));
        more(modules.size() - MODULES, "modules");
    }

    private static String lines(Counter lines) {
        return lines.isEmpty()
                ? Numbers.percent(lines)
                : Numbers.percent(lines) + " of lines (" + Numbers.ratio(lines) + ")";
    }

    private static String verified(Counter counter) {
        return counter.isEmpty() ? Sentences.NOTHING_MEASURED : Numbers.ratio(counter) + " verified";
    }

    private void findings(List<Finding> findings, Waived waived) {
        lines.add("");
        if (findings.isEmpty()) {
            lines.add(INDENT + "No findings.");
            return;
        }
        long excused = findings.stream()
                .filter(finding -> waived.waiver(finding).isPresent())
                .count();
        lines.add(INDENT + Numbers.counted(findings.size(), "finding", "findings")
                + (excused == 0 ? "" : ", " + excused + " of them " + Waived.WORD) + ", worst first");
        findings.stream().limit(FINDINGS).forEach(finding -> finding(finding, waived.waiver(finding)));
        more(findings.size() - FINDINGS, "findings");
    }

    private void finding(Finding finding, Optional<Waiver> waiver) {
        wrapped(
                "    ",
                finding.severity().label() + (waiver.isPresent() ? " " + Waived.WORD : "") + "  " + finding.rule()
                        + "  " + Visible.line(finding.subject()));
        waiver.ifPresent(one -> wrapped("      ", Visible.line(Waived.sentence(one))));
        wrapped("      ", Visible.line(finding.message()));
        finding.location().ifPresent(location -> wrapped("      ", "at " + Visible.line(location.toString())));
        wrapped("      ", "-> " + Visible.line(finding.nextStep()));
    }

    private void evidence(Header header) {
        long complete =
                header.evidence().stream().filter(Header.EvidenceRow::complete).count();
        long measured =
                header.evidence().stream().filter(Header.EvidenceRow::measured).count();
        lines.add("");
        wrapped(
                INDENT,
                "Evidence: " + Numbers.counted(header.evidence().size(), "test JVM", "test JVMs") + ", " + complete
                        + " complete, " + measured + " measured, " + Sentences.commit(header.commit()) + ".");
        wrapped(INDENT, Sentences.reconciliation(header.reconciliation()));
        if (!header.leftOut().isEmpty()) {
            wrapped(
                    INDENT,
                    "Left out: " + Numbers.counted(header.leftOut().size(), "thing", "things")
                            + ", named in the report.");
        }
    }

    private void report(String place) {
        lines.add("");
        // Not wrapped: a path that is broken in two cannot be opened.
        lines.add(INDENT + "Report: " + Visible.line(place));
    }

    private void more(int more, String what) {
        if (more > 0) {
            lines.add("    and " + more + " more " + what + " in the report");
        }
    }

    private void wrapped(String indent, String text) {
        Columns.wrap(Visible.line(text), WIDTH - indent.length()).forEach(line -> lines.add(indent + line));
    }
}
