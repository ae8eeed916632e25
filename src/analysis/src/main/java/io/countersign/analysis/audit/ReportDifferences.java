package io.countersign.analysis.audit;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares two {@code report.json}: one made in the project, one made of what lies in its bundle. Where the sources are, what git
 * says, and what stands in a sentence about a place, only the first can know.
 */
final class ReportDifferences {

    private static final Set<String> PLACES = Set.of("location", "path");

    /** Everything else of the header is derived again. */
    private static final Set<String> HEADER = Set.of("toolVersion", "commit", "inputs", "leftOut");

    private ReportDifferences() {}

    static List<Difference> between(JsonNode recorded, JsonNode derived) {
        return Differences.between(recorded, derived, ReportDifferences::isCompared);
    }

    private static boolean isCompared(String where) {
        String name = where.substring(where.lastIndexOf('/') + 1).strip();
        if (where.startsWith("header / ")) {
            return !HEADER.contains(name) && !where.equals("header / reconciliation / message");
        }
        boolean sentence = where.startsWith("findings / ") && (name.equals("message") || name.equals("nextStep"));
        return !sentence && !PLACES.contains(name);
    }
}
