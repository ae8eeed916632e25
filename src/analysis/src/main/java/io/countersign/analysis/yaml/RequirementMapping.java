package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.Parts;
import io.countersign.model.declared.Requirement;
import java.util.List;
import java.util.stream.Stream;

/** Makes requirements of maps. */
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
            "owner",
            "tags",
            "proofs");

    private RequirementMapping() {}

    static Requirement of(YamlMap map) {
        map.notBoth("parent", "parents");
        Parts parts = new Parts(map.location());
        for (String part : List.of("id", "title", "text", "criticality", "status", "revision", "owner")) {
            parts.put(part, map.text(part));
        }
        return parts.put(
                        "parents",
                        Stream.concat(map.text("parent").stream(), map.texts("parents").stream())
                                .toList())
                .put("code", map.texts("code"))
                .put("tags", map.texts("tags"))
                .put("proofs", map.texts("proofs"))
                .requirement();
    }
}
