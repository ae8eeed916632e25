package io.countersign.analysis.intake;

import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one requirement by the names of its parts, as a format found them. Where a value has a fault a stand-in takes its place:
 * whoever reads throws before anybody sees it.
 */
public final class Parts {

    /** The parts of a requirement, in the order a message lists them. */
    public static final List<String> NAMES =
            List.of("id", "title", "text", "criticality", "status", "revision", "parents", "code", "owner", "tags");

    private final Location location;
    private final Map<String, List<WrittenText>> values = new HashMap<>();

    /** @param location where the requirement stands when its ID has no place of its own */
    public Parts(Location location) {
        this.location = location;
    }

    /** Sets the values of one part. */
    public Parts put(String part, List<WrittenText> found) {
        values.put(part, List.copyOf(found));
        return this;
    }

    /** Sets the value of one part, if there is any. */
    public Parts put(String part, Optional<WrittenText> found) {
        return put(part, found.stream().toList());
    }

    /** Takes the words of criticality and status for those they stand for in this project. */
    public Parts translatedBy(Mapping mapping) {
        for (String part : List.of("criticality", "status")) {
            put(part, texts(part).stream().map(mapping::translated).toList());
        }
        return this;
    }

    /** The value of a part. */
    public Optional<WrittenText> text(String part) {
        return texts(part).stream().findFirst();
    }

    private List<WrittenText> texts(String part) {
        return values.getOrDefault(part, List.of());
    }

    /** The requirement, without a trace. */
    public Requirement requirement() {
        return requirement(Trace.none());
    }

    /** The requirement; without a title it is called by the beginning of its text, and else by its ID. */
    public Requirement requirement(Trace trace) {
        String id = text("id").flatMap(WrittenText::id).orElse("");
        String text = text("text").flatMap(WrittenText::prose).orElse("");
        return new Requirement(
                id,
                text("title").isPresent()
                        ? text("title").flatMap(WrittenText::line).orElse("")
                        : Titles.of(text).orElse(id),
                text,
                criticality(text("criticality")),
                status(text("status")),
                revision(text("revision")).orElse(1),
                texts("parents").stream()
                        .flatMap(parent -> parent.id().stream())
                        .distinct()
                        .toList(),
                new Scope(codePatterns(texts("code"))),
                text("owner").flatMap(WrittenText::line),
                trace,
                tags(texts("tags")),
                kinds(texts("proofs")),
                text("id").map(WrittenText::location).orElse(location));
    }

    /** Words the project sorts its items by, each once. */
    public static List<String> tags(List<WrittenText> words) {
        return words.stream().flatMap(text -> text.line().stream()).distinct().toList();
    }

    /** Kinds of proof, each once. */
    public static List<String> kinds(List<WrittenText> words) {
        return words.stream().flatMap(text -> text.id().stream()).distinct().toList();
    }

    /** One of our criticalities, {@code important} when none is written. */
    public static Criticality criticality(Optional<WrittenText> word) {
        return word.flatMap(text -> text.oneOf("criticality", Criticality.values(), Criticality::label))
                .orElse(Criticality.IMPORTANT);
    }

    /** One of our states, {@code approved} when none is written. */
    public static Status status(Optional<WrittenText> word) {
        return word.flatMap(text -> text.oneOf("status", Status.values(), Status::label))
                .orElse(Status.APPROVED);
    }

    /** A revision, if one is written. */
    public static Optional<Integer> revision(Optional<WrittenText> number) {
        return number.flatMap(text -> text.number("revision", 1, Limits.HIGHEST_REVISION));
    }

    private static List<CodePattern> codePatterns(List<WrittenText> code) {
        return code.stream().flatMap(text -> text.codePattern().stream()).toList();
    }
}
