package io.countersign.analysis.audit;

/**
 * A file Countersign itself consists of.
 *
 * @param sha256 of its bytes, in lower-case hex
 */
public record ToolFile(String name, String sha256) {}
