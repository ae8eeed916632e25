package io.countersign.report.html.data;

import io.countersign.model.result.WorkflowResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the pages know and the data need.
 *
 * @param tones the colour of each verdict, strength, outcome and severity, by its label
 * @param forge how the address of a file begins, and what stands between it and a line; empty where there is no forge
 * @param workflow what the page of a workflow is filled with: markup of our own, in which all that others wrote is escaped
 * @param code on which page a package is, by its name
 * @param subjects by which name the pages call what a finding is about
 * @param findings where each finding is, in the order of the result
 */
public record PageFacts(
        Map<String, String> tones,
        List<String> forge,
        Part workflow,
        UnaryOperator<String> code,
        UnaryOperator<String> subjects,
        List<String> findings) {

    /** Makes the inside of a page. */
    public interface Part {

        /** The markup for a workflow. */
        String of(WorkflowResult workflow) throws IOException;
    }
}
