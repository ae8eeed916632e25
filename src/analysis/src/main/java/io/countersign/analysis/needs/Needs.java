package io.countersign.analysis.needs;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.Parts;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.json.JsonValue;
import io.countersign.analysis.json.JsonValue.Kind;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes requirements of the needs of one version. */
final class Needs {

    private static final String CONTAINING = "parent_needs";

    private final SourceFile file;
    private final List<String> types;
    private final Set<String> typesSeen = new TreeSet<>();
    private final List<String> parentFields;
    private final Set<String> linkFields;

    Needs(SourceFile file, JsonValue version) {
        this.file = file;
        this.types = file.mapping().strings("types");
        this.parentFields = Stream.concat(Stream.of(CONTAINING), file.mapping().strings("parents").stream())
                .toList();
        this.linkFields = new LinkedHashSet<>(parentFields);
        linkFields.addAll(file.mapping().strings("links"));
        linkFields.add("links");
        linkFields.addAll(declaredLinkFields(version));
    }

    /** Newer versions of sphinx-needs say of each field what it holds. */
    private static List<String> declaredLinkFields(JsonValue version) {
        return version
                .member("needs_schema")
                .flatMap(schema -> schema.member("properties"))
                .map(JsonValue::children)
                .orElse(List.of())
                .stream()
                .filter(field -> field.member("field_type")
                        .filter(type -> type.text().equals("links"))
                        .isPresent())
                .map(JsonValue::name)
                .toList();
    }

    void read(JsonValue need, Intake into) {
        String type = need.member("type").map(JsonValue::text).orElse("");
        typesSeen.add(type);
        if (!types.isEmpty() && !types.contains(type)) {
            return;
        }
        if (need.kind() != Kind.OBJECT) {
            file.faults()
                    .add(
                            need.location(),
                            "a need: expected an object, found " + need.kind().inWords());
            return;
        }
        Parts parts = new Parts(need.location())
                .put("id", text(need, "id").or(() -> Optional.of(written("the name of the need", need.name(), need))))
                .put("title", text(need, "title"))
                .put("text", text(need, "content").or(() -> text(need, "description")))
                .put("status", text(need, "status").flatMap(this::status))
                .put("tags", tags(need))
                .put(
                        "parents",
                        parentFields.stream()
                                .flatMap(field -> targets(need, field).stream())
                                .toList());
        into.requirement(parts.requirement(Trace.ofLinks(links(need))));
    }

    /** A type that no need has is a slip of the keyboard, and would leave requirements out without a word. */
    void fileUnknownTypes() {
        file.mapping().texts("types").stream()
                .filter(type -> !typesSeen.contains(type.value()))
                .forEach(type -> file.faults()
                        .add(
                                type.location(),
                                InputMessages.unknown(
                                        "no need of " + file.name() + " is of the type " + quoted(type.value()),
                                        Nearest.to(type.value(), typesSeen),
                                        List.copyOf(typesSeen))));
    }

    /** Projects choose their states as they like: one that is neither ours nor a well-known one leaves the need in force. */
    private Optional<WrittenText> status(WrittenText found) {
        Optional<String> ours =
                Optional.ofNullable(file.mapping().words().get(found.value())).or(() -> known(found.value()));
        return ours.map(found::withValue);
    }

    private static Optional<String> known(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "draft", "proposed", "inactive" -> Optional.of(Status.DRAFT.label());
            case "obsolete", "deprecated", "retired", "rejected", "withdrawn" -> Optional.of(Status.RETIRED.label());
            default -> Optional.empty();
        };
    }

    private List<Link> links(JsonValue need) {
        List<Link> links = new ArrayList<>();
        for (String field : linkFields) {
            for (WrittenText target : targets(need, field)) {
                links.add(new Link(field, target.value(), OptionalInt.empty(), Optional.empty(), target.location()));
            }
        }
        return links;
    }

    private List<WrittenText> targets(JsonValue need, String field) {
        return need
                .member(field)
                .map(value -> value.kind() == Kind.ARRAY ? value.children() : List.of(value))
                .orElse(List.of())
                .stream()
                .filter(value -> value.kind() == Kind.STRING && !value.text().isBlank())
                .map(value -> written(quoted(field), withoutCondition(value.text()), value))
                .toList();
    }

    /** {@code REQ_1[status=="open"]} names REQ_1. */
    private static String withoutCondition(String target) {
        int bracket = target.indexOf('[');
        return (bracket > 0 ? target.substring(0, bracket) : target).strip();
    }

    private List<WrittenText> tags(JsonValue need) {
        return need
                .member("tags")
                .map(value -> value.kind() == Kind.ARRAY ? value.children() : List.of(value))
                .orElse(List.of())
                .stream()
                .filter(value -> value.isScalar() && !value.text().isBlank())
                .map(value -> written(quoted("tags"), value.text(), value))
                .toList();
    }

    private Optional<WrittenText> text(JsonValue need, String field) {
        return need.member(field)
                .filter(value -> value.isScalar() && !value.text().isBlank())
                .map(value -> written(quoted(field), value.text(), value));
    }

    private WrittenText written(String what, String text, JsonValue value) {
        return new WrittenText(what, text.replace("\r\n", "\n"), true, value.location(), file.faults());
    }
}
