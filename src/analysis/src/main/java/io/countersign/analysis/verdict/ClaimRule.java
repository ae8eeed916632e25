package io.countersign.analysis.verdict;

import io.countersign.model.result.ClaimStrength;
import java.util.Optional;
import java.util.function.Function;

/**
 * One reason why a claim is not effective.
 *
 * @param strength what the claim is when the rule holds
 * @param reason one sentence when the rule holds, empty when it does not
 */
record ClaimRule(ClaimStrength strength, Function<ClaimCase, Optional<String>> reason) {}
