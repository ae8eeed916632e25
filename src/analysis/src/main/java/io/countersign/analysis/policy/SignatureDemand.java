package io.countersign.analysis.policy;

/**
 * Who has to sign the bundle.
 *
 * @param role as the signatures name it
 * @param count how many different people, at least 1
 */
public record SignatureDemand(String role, int count) {}
