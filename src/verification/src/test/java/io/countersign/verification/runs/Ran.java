package io.countersign.verification.runs;

/**
 * What a command left on the terminal.
 *
 * @param exit its exit code
 * @param out standard output
 * @param err standard error
 */
public record Ran(int exit, String out, String err) {}
