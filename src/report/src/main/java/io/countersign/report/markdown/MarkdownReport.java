package io.countersign.report.markdown;

import io.countersign.model.declared.Status;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Totals;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.GateWords;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.format.Sentences;
import io.countersign.report.format.Tally;
import io.countersign.report.format.Waived;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * {@code summary.md}: the report in short, for a comment on a pull request or the summary of a job. At most {@value
 * BoundedText#LENGTH} characters. It begins with {@value #MARKER}, so that whoever writes the comment finds the one to update.
 */
public final class MarkdownReport implements ReportFormat {

    /** The first line; a comment that begins with it is ours. */
    public static final String MARKER = "<!-- countersign -->";

    private static final int ROWS = 50;

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "summary.md";
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        try (Writer out = folder.text(fileName())) {
            out.write(text(result));
        }
    }

    static String text(Result result) {
        BoundedText out = new BoundedText();
        out.line(MARKER);
        out.line("## Countersign: " + Sentences.word(result));
        out.line("");
        out.line("**Release:** " + MarkdownText.of(result.release()));
        out.line("");
        out.line("**Gate:** " + MarkdownText.of(GateWords.sentence(result.decision())));
        numbers(result, out);
        Waived waived = Waived.of(result);
        MarkdownGate.write(result.decision(), out);
        workflows(result, waived, out);
        requirements(result, waived, out);
        findings(result.findings(), waived, out);
        evidence(result.header(), out);
        return out.text();
    }

    private static void numbers(Result result, BoundedText out) {
        Totals totals = result.totals();
        out.line("");
        out.head("", "");
        out.row("Test coverage", "**" + Numbers.percentAndRatio(totals.testCoverage()) + "**");
        out.row(
                "Code coverage, lines",
                Numbers.percentAndRatio(totals.codeCoverage().lines()));
        out.row(
                "Requirements-based, lines",
                Numbers.percentAndRatio(totals.requirementsBasedCoverage().lines()));
        out.row("Workflows verified", verified(totals.workflows()));
        out.row(
                "Requirements verified",
                verified(totals.requirements()) + Tally.text(Tally.requirements(result), Verdict::label));
        out.row("Tests", totals.testCount() + Tally.text(Tally.tests(result), outcome -> outcome.label()));
        out.row("Findings", Tally.findingsText(result));
        if (!result.decision().waivers().isEmpty()) {
            out.row(
                    "Waivers",
                    result.decision().waivers().size() + Tally.text(Tally.waivers(result.decision()), s -> s.label()));
        }
        if (totals.notInForce() > 0) {
            out.row("Not in force", totals.notInForce() + " (draft or retired, in no number above)");
        }
    }

    private static void workflows(Result result, Waived waived, BoundedText out) {
        List<WorkflowResult> inForce = result.workflows().stream()
                .filter(one -> one.workflow().status() == Status.APPROVED)
                .toList();
        if (inForce.isEmpty()) {
            return;
        }
        out.table("Workflows", "Workflow", "Verdict", "Test coverage", "Code coverage", "Requirements-based");
        inForce.stream()
                .limit(ROWS)
                .forEach(one -> out.row(
                        name(one.workflow().id(), one.workflow().title()),
                        verdict(one.workflow().id(), one.verdict(), waived),
                        Numbers.percentAndRatio(one.testCoverage()),
                        Numbers.percent(one.codeCoverage().lines()),
                        Numbers.percent(one.requirementsBasedCoverage().lines())));
        out.more(inForce.size() - ROWS, "workflows");
    }

    private static void requirements(Result result, Waived waived, BoundedText out) {
        List<RequirementResult> open = result.requirements().stream()
                .filter(one -> one.requirement().status() == Status.APPROVED && one.verdict() != Verdict.VERIFIED)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        out.table("Requirements that are not verified", "Requirement", "Criticality", "Verdict", "Why");
        open.stream()
                .limit(ROWS)
                .forEach(one -> out.row(
                        name(one.requirement().id(), one.requirement().title()),
                        one.requirement().criticality().label(),
                        verdict(one.requirement().id(), one.verdict(), waived),
                        MarkdownText.of(one.reason())));
        out.more(open.size() - ROWS, "requirements");
    }

    private static String verdict(String id, Verdict verdict, Waived waived) {
        return verdict.label() + (waived.waiver(id, verdict).isPresent() ? ", _" + Waived.WORD + "_" : "");
    }

    private static void findings(List<Finding> findings, Waived waived, BoundedText out) {
        out.line("");
        out.line(findings.isEmpty() ? "No findings." : "### Findings, worst first");
        out.line("");
        findings.stream()
                .limit(ROWS)
                .forEach(finding -> out.line("- **" + finding.severity().label() + "** "
                        + (waived.waiver(finding).isPresent() ? "_" + Waived.WORD + "_ " : "")
                        + MarkdownText.of(finding.rule()) + " \u00b7 " + MarkdownText.of(finding.subject()) + ": "
                        + MarkdownText.of(finding.message())
                        + finding.location()
                                .map(place -> " (" + MarkdownText.of(place.toString()) + ")")
                                .orElse("")
                        + " \u2192 " + MarkdownText.of(finding.nextStep())));
        out.more(findings.size() - ROWS, "findings");
    }

    private static void evidence(Header header, BoundedText out) {
        long complete =
                header.evidence().stream().filter(Header.EvidenceRow::complete).count();
        out.line("");
        out.line("Evidence: " + Numbers.counted(header.evidence().size(), "test JVM", "test JVMs") + ", " + complete
                + " complete, " + MarkdownText.of(Sentences.commit(header.commit())) + ". "
                + MarkdownText.of(Sentences.reconciliation(header.reconciliation())));
    }

    private static String verified(Counter counter) {
        return counter.isEmpty() ? Sentences.NOTHING_MEASURED : Numbers.ratio(counter);
    }

    private static String name(String id, String title) {
        return "**" + MarkdownText.of(id) + "** " + MarkdownText.of(title);
    }
}
