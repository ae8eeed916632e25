package io.countersign.analysis.audit;

/**
 * A file that was read for the release, and the entry that stands for it.
 *
 * @param entry its name in the bundle
 * @param sha256 of the file as it lay on the disk, in lower-case hex; the manifest has that of the entry
 * @param changed what was left out of the entry, one sentence; empty when the entry is the file
 */
record StoredFile(String entry, String sha256, String changed) {}
