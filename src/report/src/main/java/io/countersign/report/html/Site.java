package io.countersign.report.html;

import static java.util.stream.Collectors.groupingBy;

import io.countersign.model.result.Finding;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.html.Page.PlacedFinding;
import io.countersign.report.html.data.DataFiles;
import io.countersign.report.html.data.PageFacts;
import io.countersign.report.html.place.FindingAnchors;
import io.countersign.report.html.place.Forge;
import io.countersign.report.html.place.PageNames;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The pages of one report. */
final class Site {

    private static final int DISAGREEMENTS = 10;
    private static final int WORKFLOWS = 40;
    private static final int LIST = 500;
    private static final int FINDINGS = 1000;
    private static final int MODULES = 500;

    /** Claims that a row of the table of requirements shows. */
    private static final int CLAIMS = 12;

    /** Above it rows show the verdict and its numbers only, so that auditors of the largest releases can still open the table. */
    private static final int WHOLE_ROWS = 2 * Selection.ROWS;

    private final Templates templates;
    private final Result result;
    private final Project project;
    private final ReportFolder folder;
    private final Selection shown;
    private final Directory directory;
    private final SummaryView summary;
    private final Frame frame;
    private final Map<String, List<Finding>> findings;
    private final List<String> findingAnchors;

    Site(Templates templates, Result result, Project project, ReportFolder folder) {
        this.templates = templates;
        this.result = result;
        this.project = project;
        this.folder = folder;
        this.shown = Selection.of(result);
        this.directory = new Directory(
                result,
                shown,
                new Places(project.root().flatMap(Forge::of), result.header().commit()));
        this.summary = SummaryView.of(result);
        this.findings = result.findings().stream().collect(groupingBy(Finding::subject));
        this.findingAnchors = FindingAnchors.of(result.findings());
        this.frame = Frame.of(result, shown, summary, Templates.CONTENT_SECURITY_POLICY);
    }

    void write() throws IOException {
        templates.copyAssets(folder);
        workflows();
        findings();
        requirements();
        code();
        evidence();
        opened();
        DataFiles.write(result, project, facts(), folder);
        index();
    }

    private void index() throws IOException {
        page(
                "index",
                PageNames.INDEX,
                new Page.Index(
                        frame.on(PageNames.INDEX, summary.word()),
                        summary,
                        GateView.of(result, directory),
                        PlotView.of(shown.workflows(), directory),
                        Disagreements.of(result, DISAGREEMENTS, directory),
                        Bounded.of(shown.workflows(), WORKFLOWS, w -> WorkflowRow.of(w, directory)),
                        result.findings().size(),
                        WhoRanView.of(result.whoRan(), directory),
                        result.header(),
                        ProofLayer.of(result, directory)));
    }

    private void workflows() throws IOException {
        String list = PageNames.piece(Selection.WORKFLOWS, 1);
        List<WorkflowResult> all = new ArrayList<>(shown.workflows());
        all.addAll(shown.workflowsNotInForce());
        for (Piece<WorkflowRow> piece : Piece.of(Selection.WORKFLOWS, all, LIST, w -> WorkflowRow.of(w, directory))) {
            page("workflows", piece.name(), new Page.Workflows(frame.on(list, "Workflows"), piece, all.size() <= LIST));
        }
    }

    private String workflow(WorkflowResult workflow) throws IOException {
        return templates.part(
                "workflow.ftlh",
                new Page.OneWorkflow(
                        frame,
                        WorkflowView.of(workflow, directory),
                        GridView.of(workflow, directory),
                        findings.getOrDefault(workflow.workflow().id(), List.of()).stream()
                                .map(finding -> FindingView.of(finding, directory))
                                .toList()));
    }

    private void findings() throws IOException {
        String list = PageNames.piece(Selection.FINDINGS, 1);
        List<PlacedFinding> placed = IntStream.range(0, findingAnchors.size())
                .mapToObj(i -> new PlacedFinding(
                        findingAnchors.get(i), FindingView.of(result.findings().get(i), directory)))
                .toList();
        for (Piece<PlacedFinding> piece : Piece.of(Selection.FINDINGS, placed, FINDINGS, Function.identity())) {
            page("findings", piece.name(), new Page.Findings(frame.on(list, "Findings"), piece));
        }
    }

    private void requirements() throws IOException {
        requirements(
                Selection.REQUIREMENTS,
                shown.requirements(),
                shown.requirementsNotInForce().size(),
                true);
        if (!shown.requirementsNotInForce().isEmpty()) {
            requirements(
                    Selection.NOT_IN_FORCE,
                    shown.requirementsNotInForce(),
                    shown.requirements().size(),
                    false);
        }
    }

    private void requirements(String name, List<RequirementResult> requirements, int others, boolean inForce)
            throws IOException {
        boolean whole = requirements.size() <= WHOLE_ROWS;
        for (Piece<RequirementView> piece : Piece.of(
                name, requirements, Selection.ROWS, r -> RequirementView.of(r, whole ? CLAIMS : 0, directory))) {
            page(
                    "requirements",
                    piece.name(),
                    new Page.Requirements(
                            frame.on(
                                    PageNames.piece(Selection.REQUIREMENTS, 1),
                                    inForce ? "Requirements" : "Requirements not in force"),
                            piece,
                            others,
                            inForce,
                            whole));
        }
    }

    private void code() throws IOException {
        boolean whole =
                shown.code().stream().mapToInt(code -> code.classes().size()).sum() <= Selection.ROWS;
        for (Piece<CodeView> piece :
                Piece.of(Selection.CODE, shown.code(), Selection.PACKAGES, code -> CodeView.of(code, directory))) {
            page(
                    "code",
                    piece.name(),
                    new Page.Code(frame.on(PageNames.piece(Selection.CODE, 1), "Code"), piece, whole));
        }
    }

    private void evidence() throws IOException {
        page(
                "evidence",
                PageNames.EVIDENCE,
                new Page.Evidence(
                        frame.on(PageNames.EVIDENCE, "Evidence"),
                        summary,
                        result.header(),
                        new Place("", directory.places().commitHref()),
                        WhoRanView.of(result.whoRan(), directory),
                        Bounded.of(result.modules(), MODULES, ModuleView::of)));
    }

    private void opened() throws IOException {
        for (OpenedPage page : OpenedPage.values()) {
            if (page == OpenedPage.SOURCE && result.sources().isEmpty()) {
                continue;
            }
            page(
                    "opened",
                    page.file(),
                    new Page.Opened(frame.on(page.entry(), page.title()), page.kind(), page.lead(), page.instead()));
        }
    }

    private PageFacts facts() {
        return new PageFacts(
                Word.tones(),
                directory.places().pattern(),
                this::workflow,
                directory::codePage,
                subject -> directory.subject(subject).text(),
                IntStream.range(0, findingAnchors.size())
                        .mapToObj(i ->
                                PageNames.piece(Selection.FINDINGS, 1 + i / FINDINGS) + "#" + findingAnchors.get(i))
                        .toList());
    }

    private void page(String template, String name, Page page) throws IOException {
        try (Writer out = folder.text(name)) {
            templates.render(template + ".ftlh", (Record) page, out);
        }
    }
}
