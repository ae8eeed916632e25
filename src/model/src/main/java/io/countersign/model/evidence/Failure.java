package io.countersign.model.evidence;

/**
 * Why a test did not pass.
 *
 * @param type binary name of what was thrown
 * @param message its message, cut to a bounded length; empty when it had none
 */
public record Failure(String type, String message) {}
