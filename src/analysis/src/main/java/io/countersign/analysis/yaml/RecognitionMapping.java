package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.settings.ClaimAnnotation;
import io.countersign.analysis.settings.ClaimPreset;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.analysis.settings.IdPattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes settings of how claims are recognised of a map. */
final class RecognitionMapping {

    static final Keys KEYS = Keys.of("\"claims\"", List.of(), "ids", "annotations", "displayNames", "presets");
    static final Keys ANNOTATION_KEYS = Keys.of("an entry of \"annotations\"", List.of("element"), "ids");

    private RecognitionMapping() {}

    static ClaimSettings of(YamlMap map) {
        return new ClaimSettings(
                patterns(map, "ids"),
                map
                        .oneOrMore(
                                "annotations",
                                ANNOTATION_KEYS,
                                RecognitionMapping::annotation,
                                RecognitionMapping::annotation)
                        .stream()
                        .flatMap(Optional::stream)
                        .toList(),
                patterns(map, "displayNames"),
                presets(map));
    }

    private static List<IdPattern> patterns(YamlMap map, String key) {
        return map.texts(key).stream()
                .flatMap(text -> text.regularExpression().stream())
                .map(IdPattern::new)
                .toList();
    }

    private static Optional<ClaimAnnotation> annotation(WrittenText text) {
        return text.parsed(ClaimAnnotation::parse);
    }

    private static Optional<ClaimAnnotation> annotation(YamlMap map) {
        Optional<IdPattern> ids =
                map.text("ids").flatMap(WrittenText::regularExpression).map(IdPattern::new);
        return map.text("element")
                .flatMap(RecognitionMapping::annotation)
                .map(annotation -> ids.map(annotation::withIds).orElse(annotation));
    }

    private static Set<ClaimPreset> presets(YamlMap map) {
        Set<ClaimPreset> presets = EnumSet.noneOf(ClaimPreset.class);
        map.texts("presets").stream()
                .flatMap(text -> text.oneOf("preset", ClaimPreset.values(), ClaimPreset::label).stream())
                .forEach(presets::add);
        return presets;
    }
}
