package io.countersign.analysis.yaml;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes requirements of maps. Where a value has a fault a stand-in takes its place: the reader throws before anybody sees it.
 */
final class RequirementMapping {

    static final Keys KEYS = Keys.of(
            "a requirement",
            List.of("id", "title"),
            "text",
            "criticality",
            "status",
            "revision",
            "parent",
            "parents",
            "code",
            "owner");

    private RequirementMapping() {}

    static Requirement of(YamlMap map) {
        map.notBoth("parent", "parents");
        Optional<YamlText> id = map.text("id");
        return new Requirement(
                id.flatMap(YamlText::id).orElse(""),
                map.text("title").flatMap(YamlText::line).orElse(""),
                map.text("text").flatMap(YamlText::prose).orElse(""),
                criticality(map),
                status(map),
                revision(map).orElse(1),
                parents(map),
                new Scope(map.codePatterns("code")),
                map.text("owner").flatMap(YamlText::line),
                id.map(YamlText::location).orElse(map.location()));
    }

    static Criticality criticality(YamlMap map) {
        return map.text("criticality")
                .flatMap(text -> text.oneOf("criticality", Criticality.values(), Criticality::label))
                .orElse(Criticality.IMPORTANT);
    }

    static Status status(YamlMap map) {
        return map.text("status")
                .flatMap(text -> text.oneOf("status", Status.values(), Status::label))
                .orElse(Status.APPROVED);
    }

    static Optional<Integer> revision(YamlMap map) {
        return map.text("revision").flatMap(text -> text.number("revision", 1, Limits.HIGHEST_REVISION));
    }

    private static List<String> parents(YamlMap map) {
        return Stream.concat(map.text("parent").flatMap(YamlText::id).stream(), map.ids("parents").stream())
                .toList();
    }
}
