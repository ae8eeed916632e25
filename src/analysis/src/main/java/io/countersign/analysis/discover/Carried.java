package io.countersign.analysis.discover;

import io.countersign.analysis.settings.ClaimPreset;
import java.util.Optional;

/**
 * Something that a test carries and that may be an ID.
 *
 * @param way how it carries it
 * @param text what it carries, as written
 * @param revision that it names; 0 when it names none
 */
record Carried(Way way, String text, int revision) {

    /** How something is carried. */
    enum Kind {
        /** By {@code @Verifies}: it is a claim already. */
        VERIFIES,
        /** By something a preset knows. */
        PRESET,
        /** By an element of another annotation. */
        ANNOTATION,
        /** By a tag of JUnit, TestNG or Gherkin. */
        TAG,
        /** By the name of a test. */
        NAME
    }

    /**
     * A way in which a project's tests may name what they verify.
     *
     * @param place the annotation, the element or the prefix; as the settings or a person calls it
     * @param preset the preset it belongs to
     */
    record Way(Kind kind, String place, Optional<ClaimPreset> preset) {

        static Way of(Kind kind, String place) {
            return new Way(kind, place, Optional.empty());
        }

        static Way of(ClaimPreset preset, String place) {
            return new Way(Kind.PRESET, place, Optional.of(preset));
        }

        /** For people. */
        String label() {
            return switch (kind) {
                case VERIFIES -> "@Verifies";
                case PRESET ->
                    place + preset.map(one -> " (preset " + one.label() + ")").orElse("");
                case ANNOTATION -> place;
                case TAG -> "tags " + place;
                case NAME -> "names " + place;
            };
        }
    }
}
