package io.countersign.analysis.policy;

import io.countersign.model.result.ClaimStrength;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is asked of a group of items.
 *
 * @param testCoverage percent of the items in force that are verified; 0 asks nothing, as for the next two
 * @param requirementsBasedLines percent of the lines of their united scope
 * @param requirementsBasedBranches percent of the branches of their united scope
 * @param findings by rule, how many findings about the items there may be; {@link #ANY} and rules that are not there ask nothing
 * @param claims what it means that a claim on the items has a strength; one that is not there is ignored
 */
public record Demands(
        AllowedVerdicts verdicts,
        int testCoverage,
        int requirementsBasedLines,
        int requirementsBasedBranches,
        Map<String, Integer> findings,
        Map<ClaimStrength, Meaning> claims) {

    /** The rule of {@link #requirementsBasedLines}. */
    public static final String LINES = "requirements-based-lines";

    /** The rule of {@link #requirementsBasedBranches}. */
    public static final String BRANCHES = "requirements-based-branches";

    /** So many findings that nobody counts them. */
    public static final int ANY = Integer.MAX_VALUE;

    /** Asks nothing. */
    public static final Demands NONE = new Demands(AllowedVerdicts.ANY, 0, 0, 0, Map.of(), Map.of());

    public Demands {
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
        claims = Collections.unmodifiableMap(new TreeMap<>(claims));
    }

    /** What a claim of the strength means. */
    public Meaning meaning(ClaimStrength strength) {
        return claims.getOrDefault(strength, Meaning.IGNORE);
    }
}
