package io.countersign.model.declared;

import io.countersign.model.Location;
import java.time.LocalDate;

/**
 * A person looked at a claim, and what they saw is kept as hashes: when any of the three has changed, the claim is suspect.
 *
 * @param item ID of the requirement or workflow
 * @param test {@code com.shop.PayTest#pays}: the class and, where the claim is a method's, the method
 * @param by who looked
 * @param textHash SHA-256 of what the item said
 * @param testHash SHA-256 of what the test does, debug information left out; empty where it could not be hashed
 * @param scopeHash SHA-256 of what the item's scope does, debug information left out; empty for an item that names no code
 * @param location where it stands
 */
public record ClaimReview(
        String item,
        String test,
        String by,
        String reason,
        LocalDate date,
        String textHash,
        String testHash,
        String scopeHash,
        Location location) {}
