package io.countersign.report.html;

import io.countersign.model.result.Header;
import io.countersign.report.html.Disagreements.DisagreementView;
import java.util.List;

/** What a page shows inside its frame: a case for each template. */
sealed interface Page {

    /**
     * The first screen.
     *
     * @param workflows those in force, what is not verified first
     */
    record Index(
            Frame frame,
            SummaryView summary,
            GateView gate,
            PlotView plot,
            Bounded<DisagreementView> disagreements,
            Bounded<WorkflowRow> workflows,
            int findings,
            WhoRanView who,
            Header header,
            ProofLayer proofs)
            implements Page {}

    /**
     * A part of the list of workflows.
     *
     * @param whole whether there are few enough rows for bars
     */
    record Workflows(Frame frame, Piece<WorkflowRow> piece, boolean whole) implements Page {}

    /** One workflow, inside of the page that is filled with it. */
    record OneWorkflow(Frame frame, WorkflowView w, GridView grid, List<FindingView> findings) implements Page {}

    /** A part of the list of findings. */
    record Findings(Frame frame, Piece<PlacedFinding> piece) implements Page {}

    /** A finding where it has a place of its own. */
    record PlacedFinding(String anchor, FindingView finding) {}

    /**
     * A part of the table of requirements.
     *
     * @param others how many requirements are not in force, or in force, when these are not
     * @param inForce whether these are in force
     * @param whole whether there are few enough rows to show all that is known of each
     */
    record Requirements(Frame frame, Piece<RequirementView> piece, int others, boolean inForce, boolean whole)
            implements Page {}

    /**
     * A part of the table of packages and classes.
     *
     * @param whole whether there are few enough rows for bars
     */
    record Code(Frame frame, Piece<CodeView> piece, boolean whole) implements Page {}

    /** What the report was made from. */
    record Evidence(
            Frame frame, SummaryView summary, Header header, Place commit, WhoRanView who, Bounded<ModuleView> modules)
            implements Page {}

    /**
     * A page that is filled when it is opened.
     *
     * @param kind of what it shows; the scripts know it by that
     * @param instead where the same is found without a script
     */
    record Opened(Frame frame, String kind, String lead, String instead) implements Page {}
}
