package io.countersign.analysis.bundle;

/**
 * An entry of a bundle as it was measured.
 *
 * @param name with forward slashes, as {@link EntryName} allows it
 * @param length in bytes
 * @param crc32 the checksum that archives carry; it guards against accidents only
 * @param sha256 lower-case hex
 */
public record BundleEntry(String name, long length, int crc32, String sha256) {}
