package io.countersign.report.html.data;

import io.countersign.model.result.Result;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.ReportFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code workflows-N.js} with what the pages of some workflows are filled with. */
final class WorkflowFiles {

    /** Workflows in one file: what they have in common is packed once, and whoever opens one of them loads all of them. */
    static final int CHUNK = 50;

    private WorkflowFiles() {}

    static void write(Result result, PageFacts facts, ReportFolder folder) throws IOException {
        List<WorkflowResult> all = result.workflows();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> pages = new ArrayList<>();
            for (WorkflowResult workflow : all.subList(from, Math.min(all.size(), from + CHUNK))) {
                pages.add(facts.workflow().of(workflow));
            }
            try (Script script = new Script(folder, "workflows-" + from / CHUNK)) {
                script.array(pages, script::text);
            }
        }
    }
}
