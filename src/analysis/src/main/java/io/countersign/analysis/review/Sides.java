package io.countersign.analysis.review;

import java.util.Optional;

/**
 * The three sides of a claim as they are now.
 *
 * @param text SHA-256 of what the item says
 * @param test SHA-256 of what the test does; empty where nobody knows
 * @param scope SHA-256 of what the item's scope does, and an empty text for an item that names no code; absent where a part of it is not under
 *     review here
 */
public record Sides(String text, String test, Optional<String> scope) {}
