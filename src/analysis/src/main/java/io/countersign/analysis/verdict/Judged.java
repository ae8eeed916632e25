package io.countersign.analysis.verdict;

import io.countersign.model.result.Verdict;

/**
 * A verdict and why it is so.
 *
 * @param reason one sentence
 */
public record Judged(Verdict verdict, String reason) {}
