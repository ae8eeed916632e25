package io.countersign.report.html;

import io.countersign.model.Location;
import io.countersign.model.result.Header.Commit;
import io.countersign.report.html.place.Forge;
import java.util.List;
import java.util.Optional;

/**
 * Shows places, with links to the forge at the commit under review.
 *
 * @param forge empty when the project has no remote that is known
 */
record Places(Optional<Forge> forge, Optional<Commit> commit) {

    Place of(Optional<Location> location) {
        return location.map(this::of).orElse(new Place("", ""));
    }

    Place of(Location location) {
        return new Place(location.toString(), href(location.file(), location.line()));
    }

    /** The address of a line; empty where there is no forge, or no commit that it could know. */
    String href(String file, int line) {
        return forge.flatMap(known -> commit.map(at -> known.file(at.id(), file, line)))
                .orElse("");
    }

    /** How addresses of files begin, and what stands before a line; empty where there is no forge. */
    List<String> pattern() {
        return forge.flatMap(known -> commit.map(
                        at -> List.of(known.file(at.id(), "", 0), known.shape().line())))
                .orElse(List.of());
    }

    /** The address of the commit itself. */
    String commitHref() {
        return forge.flatMap(known -> commit.map(at -> known.commit(at.id()))).orElse("");
    }
}
