package io.countersign.analysis.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How claims of tests are recognised, beside {@code @Verifies} and the claims in YAML.
 *
 * @param ids which tags are IDs, each matched against the whole tag; when there are none, tags that resemble the declared IDs are
 * @param annotations annotations that claim
 * @param displayNames finds IDs in the display names of tests and of their containers
 * @param presets the tools whose ways of naming what a test is about are claims
 */
public record ClaimSettings(
        List<IdPattern> ids,
        List<ClaimAnnotation> annotations,
        List<IdPattern> displayNames,
        Set<ClaimPreset> presets) {

    public ClaimSettings {
        ids = List.copyOf(ids);
        annotations = List.copyOf(annotations);
        displayNames = List.copyOf(displayNames);
        presets = Set.copyOf(presets);
    }

    /** What holds where the settings say nothing of claims. */
    public static ClaimSettings defaults() {
        return new ClaimSettings(List.of(), List.of(), List.of(), Set.of());
    }

    /** The annotations that claim: those named, then those of the presets. */
    public List<ClaimAnnotation> allAnnotations() {
        return Stream.concat(
                        annotations.stream(),
                        presets.stream().sorted().flatMap(preset -> preset.annotations().stream()))
                .toList();
    }
}
