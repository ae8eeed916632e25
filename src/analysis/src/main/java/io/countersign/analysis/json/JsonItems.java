package io.countersign.analysis.json;

import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.Parts;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.json.JsonValue.Kind;
import io.countersign.model.Location;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes requirements of the items of one JSON file. */
final class JsonItems {

    private static final List<String> SEVERAL = List.of("parents", "code", "tags");

    private final Map<String, Pointer> pointers;
    private final SourceFile file;
    private final Set<String> used = new HashSet<>();

    JsonItems(Map<String, Pointer> pointers, SourceFile file) {
        this.pointers = pointers;
        this.file = file;
    }

    void read(JsonValue item, Intake into) {
        if (item.kind() != Kind.OBJECT) {
            file.faults().add(item.location(), JsonMessages.expectedItem(item));
            return;
        }
        Parts parts = new Parts(item.location());
        for (String part : Parts.NAMES) {
            parts.put(
                    part,
                    SEVERAL.contains(part)
                            ? texts(item, part)
                            : text(item, part).stream().toList());
        }
        if (!pointers.containsKey("id") && !item.name().isEmpty()) {
            parts.put("id", Optional.of(written("the name of the item", item.name(), item)));
        }
        if (parts.text("id").isEmpty()) {
            file.faults().add(item.location(), JsonMessages.noId(Optional.ofNullable(pointers.get("id")), item));
        }
        into.requirement(parts.translatedBy(file.mapping()).requirement(Trace.ofLinks(links(item))));
    }

    /** A pointer that leads to nothing in any item is a slip of the keyboard, as a rule. */
    void fileUnused(List<JsonValue> items) {
        pointers.forEach((part, pointer) -> {
            if (!items.isEmpty() && !part.equals("items") && !part.equals("id") && !used.contains(part)) {
                Location place = file.mapping()
                        .text(part)
                        .map(WrittenText::location)
                        .orElse(file.mapping().location());
                file.faults().add(place, JsonMessages.leadsNowhere(pointer, items.get(0)));
            }
        });
    }

    private List<Link> links(JsonValue item) {
        return texts(item, "links").stream()
                .flatMap(
                        text -> text
                                .id()
                                .map(id ->
                                        new Link("links", id, OptionalInt.empty(), Optional.empty(), text.location()))
                                .stream())
                .toList();
    }

    /** A single value; lines of an array are one text. */
    private Optional<WrittenText> text(JsonValue item, String part) {
        List<JsonValue> found = scalars(item, part);
        String text = found.stream().map(JsonValue::text).collect(Collectors.joining("\n"));
        return text.isBlank() ? Optional.empty() : Optional.of(written(part, text, found.get(0)));
    }

    private List<WrittenText> texts(JsonValue item, String part) {
        return scalars(item, part).stream()
                .filter(value -> !value.text().isBlank())
                .map(value -> written(part, value.text(), value))
                .toList();
    }

    private List<JsonValue> scalars(JsonValue item, String part) {
        return Optional.ofNullable(pointers.get(part)).stream()
                .flatMap(pointer -> pointer.of(item).stream())
                .peek(found -> used.add(part))
                .flatMap(value -> value.kind() == Kind.ARRAY ? value.children().stream() : Stream.of(value))
                .filter(value -> value.kind() != Kind.NULL)
                .filter(value -> isScalar(value, part))
                .toList();
    }

    private boolean isScalar(JsonValue value, String part) {
        if (!value.isScalar()) {
            file.faults().add(value.location(), JsonMessages.expectedText(part, value));
        }
        return value.isScalar();
    }

    private WrittenText written(String what, String text, JsonValue value) {
        return new WrittenText(
                Parts.NAMES.contains(what) ? '"' + what + '"' : what,
                text.replace("\r\n", "\n"),
                true,
                value.location(),
                file.faults());
    }
}
