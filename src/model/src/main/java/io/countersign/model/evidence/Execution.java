package io.countersign.model.evidence;

import java.util.Optional;

/**
 * One execution of a test or container. A test that was run again has several.
 *
 * @param failure what was thrown, when something was
 * @param reason why it was skipped, or why its attribution is not exact; empty when there is nothing to say
 * @param durationNanos measured with {@code nanoTime}; 0 when it did not finish
 * @param footprint for a test what it executed itself, its instance's construction included; for a container what ran in it
 *     outside of its tests, such as {@code @BeforeAll}
 * @param assertions the assertions it executed, where they were counted
 */
public record Execution(
        Outcome outcome,
        Optional<Failure> failure,
        String reason,
        long durationNanos,
        Attribution attribution,
        Footprint footprint,
        Optional<Assertions> assertions) {}
