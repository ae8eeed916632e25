package io.countersign.model.result;

import io.countersign.model.Location;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A test as the report shows it.
 *
 * @param id JUnit's UniqueId
 * @param name for people: its class or feature and its display name
 * @param outcome of its last execution
 * @param failure of its last failed execution
 * @param reason why it was skipped, or why its attribution is not exact; empty when there is nothing to say
 * @param durationNanos of its last execution
 * @param executions how often it was executed
 * @param claims IDs it claims, declared ones only, each once
 * @param classes how many production classes its footprint touches
 * @param probes how many probes of production classes its footprint holds
 * @param footprintDigest the same for equal footprints in production classes, other versions of these classes too; empty where none
 *     was recorded
 * @param assertions how many assertions it executed, where they were counted
 * @param enteredAfterLastAssertion how many production methods it entered for the first time when its last assertion had
 *     returned: executed, and nothing can have checked them; empty where that is not known, and without an assertion
 * @param location where the test stands, as far as known
 */
public record TestResult(
        String id,
        String name,
        Outcome outcome,
        Optional<Failure> failure,
        String reason,
        long durationNanos,
        int executions,
        List<String> claims,
        Attribution attribution,
        int classes,
        int probes,
        Optional<String> footprintDigest,
        OptionalInt assertions,
        OptionalInt enteredAfterLastAssertion,
        Optional<Location> location) {

    public TestResult {
        claims = List.copyOf(claims);
    }
}
