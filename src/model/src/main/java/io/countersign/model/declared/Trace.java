package io.countersign.model.declared;

import java.util.List;
import java.util.Optional;

/**
 * What the tool a requirement comes from knows of its surroundings.
 *
 * @param links to other items, in the order they were written
 * @param needs the kinds of items that must cover this one, as OpenFastTrace has them
 * @param fingerprint of what the item says, without its links; absent where the format has none
 * @param review absent where the format knows no reviews
 */
public record Trace(List<Link> links, List<String> needs, Optional<String> fingerprint, Optional<Review> review) {

    private static final Trace NONE = new Trace(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Trace {
        links = List.copyOf(links);
        needs = List.copyOf(needs);
    }

    /** The trace of a requirement that comes from no such tool. */
    public static Trace none() {
        return NONE;
    }

    /** A trace of links only. */
    public static Trace ofLinks(List<Link> links) {
        return new Trace(links, List.of(), Optional.empty(), Optional.empty());
    }
}
