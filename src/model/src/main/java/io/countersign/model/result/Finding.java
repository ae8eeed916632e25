package io.countersign.model.result;

import io.countersign.model.Location;
import java.util.Optional;

/**
 * One place where the two coverages, or the claims and the facts, disagree.
 *
 * @param rule name of the rule, such as {@code covered-not-verified}
 * @param subject ID of the requirement or workflow, the test, class or file it concerns
 * @param message one sentence in plain words
 * @param location where to look
 * @param nextStep the cheapest thing to do about it, one sentence
 */
public record Finding(
        String rule, Severity severity, String subject, String message, Optional<Location> location, String nextStep) {}
