package io.countersign.analysis.yaml;

/** Ends the reading of one file whose fault is already filed; never leaves the package. */
final class UnreadableException extends RuntimeException {}
