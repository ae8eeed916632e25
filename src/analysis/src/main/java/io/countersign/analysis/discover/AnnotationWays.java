package io.countersign.analysis.discover;

import io.countersign.analysis.claims.TagTypeReader;
import io.countersign.analysis.discover.Carried.Kind;
import io.countersign.analysis.discover.Carried.Way;
import io.countersign.analysis.settings.ClaimAnnotation;
import io.countersign.analysis.settings.ClaimPreset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what an annotation of a test carries. */
final class AnnotationWays {

    private static final String VERIFIES = "io.countersign.junit.Verifies";

    private static final Map<String, String> TAGS =
            Map.of("org.junit.jupiter.api.Tag", "value", "org.testng.annotations.Test", "groups");

    private static final Map<String, String> NAMES = Map.of(
            "org.junit.jupiter.api.DisplayName", "value",
            "org.junit.jupiter.params.ParameterizedTest", "name",
            "org.junit.jupiter.api.RepeatedTest", "name",
            "org.spockframework.runtime.model.FeatureMetadata", "name");

    /** What their annotations hold is meant for these tools, and no ID. */
    private static final List<String> TOOLS = List.of(
            "java.",
            "javax.",
            "jakarta.",
            "kotlin.",
            "groovy.",
            "org.junit.",
            "junit.",
            "org.testng.",
            "org.mockito.",
            "org.springframework.",
            "org.spockframework.",
            "spock.",
            "net.jqwik.",
            "org.codehaus.groovy.",
            "org.apache.groovy.",
            "org.apiguardian.",
            "org.jetbrains.",
            "org.jspecify.",
            "lombok.",
            "io.cucumber.",
            "com.fasterxml.",
            "io.qameta.",
            "net.serenitybdd.",
            "com.tngtech.",
            "app.getxray.",
            "org.hamcrest.",
            "edu.umd.",
            "io.countersign.",
            "org.openjdk.");

    private final Function<String, Optional<byte[]>> types;
    private final Map<String, Optional<TagTypeReader.TagType>> tagTypes = new HashMap<>();

    /** @param types finds the class file of an annotation type */
    AnnotationWays(Function<String, Optional<byte[]>> types) {
        this.types = types;
    }

    Stream<Carried> of(AnnotationUse use) {
        if (use.type().equals(VERIFIES)) {
            int revision = use.values("revision").stream()
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
            return use.values("value").stream().map(id -> new Carried(Way.of(Kind.VERIFIES, ""), id, revision));
        }
        String tag = TAGS.get(use.type());
        if (tag != null) {
            return use.values(tag).stream().map(text -> new Carried(Way.of(Kind.TAG, ""), text, 0));
        }
        List<Carried> preset = ofPresets(use).toList();
        return preset.isEmpty() ? ofOthers(use) : preset.stream();
    }

    /** Whether it gives a tag. */
    static boolean isTag(AnnotationUse use) {
        return TAGS.containsKey(use.type());
    }

    /** The display names that an annotation gives. */
    static Stream<String> names(AnnotationUse use) {
        String element = NAMES.get(use.type());
        return element == null ? Stream.empty() : use.values(element).stream();
    }

    private Stream<Carried> ofPresets(AnnotationUse use) {
        Stream<Carried> known = Arrays.stream(ClaimPreset.values())
                .flatMap(preset -> preset.annotations().stream()
                        .filter(annotation -> annotation.type().equals(use.type()))
                        .flatMap(annotation -> carried(preset, use, annotation.element())));
        return Stream.concat(known, ofTagType(use));
    }

    private static Stream<Carried> carried(ClaimPreset preset, AnnotationUse use, String element) {
        Way way = Way.of(preset, "@" + use.simpleName());
        return use.values(element).stream()
                .filter(text -> ClaimAnnotation.idOf(text).isPresent())
                .map(text -> new Carried(way, text, 0));
    }

    private Stream<Carried> ofTagType(AnnotationUse use) {
        Optional<TagTypeReader.TagType> type = tagTypes.computeIfAbsent(
                use.type(), unknown -> types.apply(unknown).flatMap(TagTypeReader::read));
        return type.stream().flatMap(tag -> {
            List<Carried> values =
                    tag.valued() ? carried(ClaimPreset.JGIVEN, use, "value").toList() : List.of();
            Way way = Way.of(ClaimPreset.JGIVEN, "@" + use.simpleName());
            return values.isEmpty() ? Stream.of(new Carried(way, tag.otherwise(), 0)) : values.stream();
        });
    }

    private static Stream<Carried> ofOthers(AnnotationUse use) {
        return TOOLS.stream().anyMatch(use.type()::startsWith)
                ? Stream.empty()
                : use.elements().entrySet().stream().flatMap(element -> {
                    Way way = Way.of(Kind.ANNOTATION, use.type() + "#" + element.getKey());
                    return element.getValue().stream().map(text -> new Carried(way, text, 0));
                });
    }
}
