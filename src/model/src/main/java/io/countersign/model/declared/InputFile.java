package io.countersign.model.declared;

/**
 * An input that was read.
 *
 * @param path relative to the project's root where it lies inside
 * @param sha256 of its bytes, in lower-case hex
 */
public record InputFile(String path, String sha256) {}
