package io.countersign.model.result;

import io.countersign.model.Location;
import io.countersign.model.evidence.Outcome;
import java.util.Optional;

/**
 * One claim of one test on one item, judged.
 *
 * @param item ID of the requirement or workflow
 * @param test {@link TestResult#id()}
 * @param testName {@link TestResult#name()}
 * @param origin how the claim was made: {@code annotation}, {@code comment}, {@code tag}, {@code name} or {@code yaml}
 * @param outcome of the test
 * @param reason why the claim has this strength, one sentence
 * @param location where the claim stands, as far as known
 * @param review the newest of this claim; empty where nobody reviewed it
 */
public record ClaimResult(
        String item,
        String test,
        String testName,
        String origin,
        ClaimStrength strength,
        Outcome outcome,
        String reason,
        Optional<Location> location,
        Optional<ReviewResult> review) {}
