package io.countersign.analysis.json;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.FileNames;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.intake.SizeLimits;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.json.JsonValue.Kind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Requirements in a JSON file of any shape, as an entry of {@code countersign.yaml} describes it by JSON Pointers. */
public final class JsonFormat implements RequirementsFormat {

    private static final SizeLimits LIMITS = SizeLimits.generated("JSON");

    @Override
    public String name() {
        return "json";
    }

    @Override
    public boolean isFoundAs(Path file) {
        return false;
    }

    @Override
    public boolean isNamedAs(Path file) {
        return FileNames.endsWith(file, ".json");
    }

    @Override
    public Set<String> keys() {
        return Set.of(
                "items",
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
    }

    @Override
    public SizeLimits limits() {
        return LIMITS;
    }

    @Override
    public void read(SourceFile file, Intake into) {
        Map<String, Pointer> pointers = pointers(file);
        Optional<Pointer> at = Optional.ofNullable(pointers.get("items"));
        if (file.mapping().text("items").isEmpty()) {
            file.faults().add(file.mapping().location(), JsonMessages.noItems(file.name()));
        }
        Optional<JsonValue> root = JsonReader.read(file.text(), file.faults());
        if (root.isPresent() && at.isPresent() && file.faults().isEmpty()) {
            JsonItems items = new JsonItems(pointers, file);
            List<JsonValue> found = items(at.get(), root.get(), file.faults());
            found.forEach(item -> items.read(item, into));
            items.fileUnused(found);
        }
    }

    private static Map<String, Pointer> pointers(SourceFile file) {
        Map<String, Pointer> pointers = new LinkedHashMap<>();
        for (String key : file.mapping().values().keySet()) {
            for (WrittenText text : file.mapping().texts(key)) {
                try {
                    pointers.put(key, Pointer.parse(text.value()));
                } catch (IllegalArgumentException refused) {
                    file.faults().add(text.location(), String.valueOf(refused.getMessage()));
                }
            }
        }
        return pointers;
    }

    /** The elements of arrays and the members of objects that the pointer leads to. */
    private static List<JsonValue> items(Pointer pointer, JsonValue root, FileFaults faults) {
        List<JsonValue> found = pointer.of(root);
        if (found.isEmpty()) {
            faults.add(root.location(), JsonMessages.nothingAt(pointer.text(), root));
        }
        return found.stream()
                .flatMap(value -> {
                    if (value.kind() != Kind.ARRAY && value.kind() != Kind.OBJECT) {
                        faults.add(value.location(), JsonMessages.expectedItems(pointer.text(), value));
                        return Stream.of();
                    }
                    return value.children().stream();
                })
                .toList();
    }
}
