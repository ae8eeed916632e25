package io.countersign.report.explain;

import io.countersign.model.result.Result;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in plain text how one requirement or workflow came to its verdict: from what needs it over claims, tests, outcomes, methods
 * and lines to the rule that decided and the cheapest next step. It decides nothing: all of it stands in the result.
 */
public final class Explanation {

    private Explanation() {}

    /** The IDs of all workflows and requirements, in the order of declaration. */
    public static List<String> ids(Result result) {
        return Stream.concat(
                        result.workflows().stream().map(one -> one.workflow().id()),
                        result.requirements().stream()
                                .map(one -> one.requirement().id()))
                .distinct()
                .toList();
    }

    /** The whole way, in lines that end in LF; empty for an ID that nobody declared. */
    public static Optional<String> of(Result result, String id) {
        Index index = new Index(result);
        return index.workflow(id)
                .map(one -> new WorkflowText(index).explain(one))
                .or(() -> index.requirement(id).map(one -> new RequirementText(index).explain(one)));
    }

    /** Only what stands in the way of {@code verified}; one line for what is verified; empty for an ID that nobody declared. */
    public static Optional<String> whyNot(Result result, String id) {
        Index index = new Index(result);
        return index.workflow(id)
                .map(one -> new WorkflowText(index).whyNot(one))
                .or(() -> index.requirement(id).map(one -> new RequirementText(index).whyNot(one)));
    }
}
