package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.Mapping;
import io.countersign.analysis.intake.RequirementsEntry;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes entries that say where requirements are of maps. Which of the keys a format takes is the format's business. */
final class EntryMapping {

    static final Keys KEYS = Keys.of(
            "an entry of \"requirements\"",
            List.of("path"),
            "format",
            "ids",
            "types",
            "items",
            "separator",
            "id",
            "title",
            "text",
            "criticality",
            "status",
            "revision",
            "parents",
            "code",
            "owner",
            "tags",
            "links",
            "words");

    private static final List<String> OF_THE_ENTRY = List.of("path", "format", "words");
    private static final List<String> LISTS = List.of("types", "parents", "links", "tags");
    private static final Keys WORDS = Keys.any("\"words\"");
    private static final String[] OURS = Stream.concat(
                    Arrays.stream(Criticality.values()).map(Criticality::label),
                    Arrays.stream(Status.values()).map(Status::label))
            .toArray(String[]::new);

    private EntryMapping() {}

    /** Empty when the entry has no path that could be read, which is then filed. */
    static Optional<RequirementsEntry> of(YamlMap map) {
        Map<String, List<WrittenText>> values = new LinkedHashMap<>();
        map.names().stream()
                .filter(key -> !OF_THE_ENTRY.contains(key))
                .forEach(key -> values.put(
                        key,
                        LISTS.contains(key)
                                ? map.texts(key)
                                : map.text(key).stream().toList()));
        // Whoever uses it later can file no fault in the settings any more.
        values.getOrDefault("ids", List.of()).forEach(WrittenText::regularExpression);
        Mapping mapping = new Mapping(values, words(map), map.location());
        Optional<WrittenText> format = map.text("format");
        return map.text("path")
                .flatMap(WrittenText::line)
                .map(path -> new RequirementsEntry(path, format, mapping, map.location()));
    }

    private static Map<String, String> words(YamlMap map) {
        Map<String, String> words = new HashMap<>();
        map.map("words", WORDS)
                .ifPresent(found -> found.names()
                        .forEach(word -> found.text(word)
                                .flatMap(text -> text.oneOf("word of ours", OURS, ours -> ours))
                                .ifPresent(ours -> words.put(word, ours))));
        return words;
    }
}
