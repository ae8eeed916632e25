package io.countersign.model.declared;

import java.util.Optional;

/**
 * What a review of an item says.
 *
 * @param now fingerprint of what the item says now, links included
 * @param reviewed fingerprint of what somebody reviewed; absent when nobody has
 */
public record Review(String now, Optional<String> reviewed) {

    /** Whether what was reviewed is what the item says now. */
    public boolean isCurrent() {
        return reviewed.isPresent() && reviewed.get().equals(now);
    }
}
