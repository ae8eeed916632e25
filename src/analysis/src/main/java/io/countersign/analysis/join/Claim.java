package io.countersign.analysis.join;

import io.countersign.model.Location;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A test says that it verifies an item.
 *
 * @param test the test that says so
 * @param item the ID it names, declared or not
 * @param revision the revision it names, when it names one
 * @param location where it says so, as far as known
 */
public record Claim(TestFact test, String item, OptionalInt revision, Origin origin, Optional<Location> location) {

    /** How a claim is made. */
    public enum Origin {
        /** By an annotation of its method or of a class. */
        ANNOTATION,
        /** By a comment in its source. */
        COMMENT,
        /** By a tag of JUnit or Gherkin. */
        TAG,
        /** By its display name, or that of a container of it. */
        NAME,
        /** By a line in YAML. */
        YAML;

        /** The word used in JSON and report. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
