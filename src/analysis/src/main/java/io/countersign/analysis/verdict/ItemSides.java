package io.countersign.analysis.verdict;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.review.Sides;
import io.countersign.analysis.review.TextHash;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Workflow;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an item says and what its scope does, worked out only where somebody reviewed a claim on it.
 *
 * @param kind {@code requirement} or {@code workflow}
 * @param scope empty where a part of it is not under review here, so that nobody can compare it
 */
public record ItemSides(String kind, Supplier<String> text, Supplier<Optional<String>> scope) {

    /** Of a requirement. */
    public static ItemSides of(Requirement requirement, ItemScope scope, CodeBase code) {
        return new ItemSides("requirement", () -> TextHash.of(requirement), () -> hash(scope, code));
    }

    /** Of a workflow. */
    public static ItemSides of(Workflow workflow, ItemScope scope, CodeBase code) {
        return new ItemSides("workflow", () -> TextHash.of(workflow), () -> hash(scope, code));
    }

    private static Optional<String> hash(ItemScope scope, CodeBase code) {
        if (!scope.whole()) {
            return Optional.empty();
        }
        return Optional.of(scope.declared() ? code.hash(scope.selection()).orElse("") : "");
    }

    /** The sides of a claim on the item by a test. */
    public Sides with(String testHash) {
        return new Sides(text.get(), testHash, scope.get());
    }
}
