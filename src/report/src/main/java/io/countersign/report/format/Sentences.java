package io.countersign.report.format;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Header;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WhoRan;
import io.countersign.model.result.WorkflowResult;
import java.util.Optional;

/** What the outputs say in their own words. */
public final class Sentences {

    /** Stands where a percentage of nothing would. */
    public static final String NOTHING_MEASURED = "nothing measured";

    private Sentences() {}

    /** The one word the release is judged by. */
    public static String word(Result result) {
        if (result.decision().state() == Decision.State.NOTHING_MEASURED) {
            return "Nothing measured";
        }
        return result.verified() ? "Verified" : "Not verified";
    }

    /** How the two coverages of a workflow stand to each other. */
    public static String disagreement(WorkflowResult workflow) {
        Counter lines = workflow.codeCoverage().lines();
        String ran = lines.isEmpty() ? "None of its code was measured" : Numbers.percent(lines) + " of the code ran";
        return workflow.verdict() == Verdict.VERIFIED
                ? ran + ", and the behaviour was verified end to end."
                : ran + " \u2014 "
                        + (workflow.workflow().ordered()
                                ? missingInOrder(workflow.verdict())
                                : missing(workflow.verdict()));
    }

    private static String missingInOrder(Verdict verdict) {
        return switch (verdict) {
            case UNMEASURED -> "it is not known what the tests that claim the behaviour ran, or in which order.";
            case PARTIAL -> "the behaviour was not verified as a whole and in its order.";
            default -> missing(verdict);
        };
    }

    private static String missing(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> "the behaviour was verified end to end.";
            case FAILED -> "a test that verifies the behaviour failed.";
            case UNVERIFIED_REQUIREMENT -> "it was walked end to end, but a requirement on the way is not verified.";
            case FRAGMENTED -> "the behaviour was never verified end to end.";
            case STALE -> "the tests ran other classes than those under review.";
            case NOT_RUN -> "the tests that verify the behaviour did not run.";
            case HOLLOW -> "the tests that claim the behaviour ran nothing of it.";
            case UNASSERTED -> "the tests that claim the behaviour checked nothing.";
            case FLAKY -> "the behaviour was verified only after a failure.";
            case SUSPECT -> "the tests verify an older revision of the behaviour.";
            case UNMEASURED -> "it is not known what the tests that claim the behaviour ran.";
            case PARTIAL -> "only a part of the behaviour was verified.";
            case UNCLAIMED -> "no test claims to verify the behaviour.";
        };
    }

    /** Whether footprints and jacoco.exec agree. */
    public static String reconciliation(Header.Reconciliation reconciliation) {
        String state = switch (reconciliation.state()) {
            case "equal" -> "Reconciled";
            case "differs" -> "Not reconciled";
            default -> "Footprints and exec file were not compared";
        };
        if (reconciliation.message().isBlank()) {
            return state + ".";
        }
        return state + (state.endsWith("compared") ? ", because " : ": ") + reconciliation.message();
    }

    /** Who wrote the file that the footprints are compared with. */
    public static String execFile(Header.Reconciliation reconciliation) {
        return reconciliation.byJacocoAgent()
                ? "written by the user's own JaCoCo agent, beside which the recorder ran"
                : "written by the recorder, as JaCoCo's agent would have";
    }

    /** How much of what ran no test can have verified. */
    public static String inNoTest(WhoRan whoRan) {
        Counter lines = whoRan.inNoTest();
        if (lines.covered() == 0) {
            return "Each line that ran, ran in a test.";
        }
        return Numbers.ratio(lines) + " lines that ran are in no test: no test can be shown to have verified them"
                + (whoRan.unknownFootprints() == 0
                        ? "."
                        : ". They may be of the "
                                + Numbers.counted(whoRan.unknownFootprints(), "test", "tests")
                                + " whose footprint is not known.");
    }

    /** The commit in short, with a word when the work tree differed from it. */
    public static String commit(Optional<Header.Commit> commit) {
        return commit.map(c -> "commit " + c.id().substring(0, Math.min(12, c.id().length()))
                        + (c.dirty() ? " + local changes" : ""))
                .orElse("commit unknown");
    }
}
