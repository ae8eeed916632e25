package io.countersign.report.html;

import io.countersign.model.declared.Workflow;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.html.Directory.Known;
import java.util.Optional;

/** A workflow in a list. */
record WorkflowRow(
        String anchor, Link link, Workflow workflow, Word verdict, Optional<String> waived, String reason, Face face) {

    static WorkflowRow of(WorkflowResult result, Directory directory) {
        WorkflowView whole = WorkflowView.of(result, directory);
        return new WorkflowRow(
                whole.anchor(),
                new Link(
                        result.workflow().title(),
                        directory.known(result.workflow().id()).map(Known::href).orElse("")),
                result.workflow(),
                whole.verdict(),
                whole.waived(),
                whole.reason(),
                whole.face());
    }
}
