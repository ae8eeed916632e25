package io.countersign.analysis.claims;

import io.countersign.analysis.settings.ClaimAnnotation;
import io.countersign.analysis.settings.ClaimPreset;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.analysis.settings.IdPattern;
import io.countersign.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows which annotations claim in a project, and which of their elements hold IDs. */
final class ClaimVocabulary {

    /**
     * What an annotation claims by.
     *
     * @param elements those that hold IDs; when there are none the annotation claims nothing
     * @param otherwise what it claims where no element of it names anything; empty for nothing
     */
    record Meaning(List<ClaimAnnotation> elements, String otherwise) {}

    /** Our own annotation, whose IDs are taken as they are; {@code revision} is understood beside any of them. */
    private static final ClaimAnnotation VERIFIES = ClaimAnnotation.parse(
                    "io.countersign.junit.Verifies#value", Location.ofFile("countersign"))
            .withIds(new IdPattern(Pattern.compile("(?s).+")));

    private final List<ClaimAnnotation> annotations = new ArrayList<>();
    private final Map<String, Meaning> known = new HashMap<>();
    private final Optional<ClassFiles> tagTypes;

    /** @param files where the types of annotations are looked up */
    ClaimVocabulary(ClaimSettings settings, ClassFiles files) {
        annotations.add(VERIFIES);
        annotations.addAll(settings.allAnnotations());
        tagTypes = settings.presets().contains(ClaimPreset.JGIVEN) ? Optional.of(files) : Optional.empty();
    }

    /** What an annotation claims by, by its binary name with dots. */
    Meaning of(String type) {
        return known.computeIfAbsent(type, this::find);
    }

    private Meaning find(String type) {
        List<ClaimAnnotation> elements = annotations.stream()
                .filter(annotation -> annotation.type().equals(type))
                .toList();
        return elements.isEmpty()
                ? tagTypes.flatMap(files -> files.find(type))
                        .flatMap(TagTypeReader::read)
                        .map(tag -> tagged(type, tag))
                        .orElseGet(() -> new Meaning(elements, ""))
                : new Meaning(elements, "");
    }

    private static Meaning tagged(String type, TagTypeReader.TagType tag) {
        return new Meaning(
                List.of(new ClaimAnnotation(
                        type, tag.valued() ? "value" : "", Optional.empty(), Location.ofFile("countersign"))),
                tag.otherwise());
    }
}
