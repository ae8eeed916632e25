package io.countersign.report.format;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The project a report is about, as far as it lies on this disk: what a report may show of it and a result does not hold.
 *
 * @param root the folder that the paths of a result are relative to; empty where there is only the result
 */
public record Project(Optional<Path> root) {

    /** Only the result is there: no source text, no links to a forge. */
    public static final Project UNKNOWN = new Project(Optional.empty());

    /** The project whose root is this folder. */
    public static Project at(Path root) {
        return new Project(Optional.of(root));
    }
}
