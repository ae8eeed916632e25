package io.countersign.analysis.audit;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares documents about a release that were made in the project and of what lies in its bundle. Sentences may name places, and the commit
 * is what git said.
 */
final class DocumentDifferences {

    private static final Set<String> PLACES = Set.of("subject", "configuration", "reasoning", "description", "targets");

    private DocumentDifferences() {}

    static List<Difference> between(JsonNode recorded, JsonNode derived) {
        return Differences.between(
                recorded,
                derived,
                where -> !PLACES.contains(
                                where.substring(where.lastIndexOf('/') + 1).strip())
                        || where.startsWith("predicate / findings / "));
    }
}
