package io.countersign.report.html;

import io.countersign.model.Location;
import java.util.Optional;

/** Places as text; a missing one is the empty string. */
final class Places {

    private Places() {}

    static String of(Optional<Location> location) {
        return location.map(Location::toString).orElse("");
    }

    /** For files without a line in it there is nothing to add to the file. */
    static String of(Location location) {
        return location.toString();
    }
}
