package io.countersign.analysis.gherkin;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.Parts;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes requirements of what carries tags in one file. */
final class TaggedItems {

    /** The parts of a requirement that a tag {@code @part:value} can give. */
    private static final List<String> PARTS =
            List.of("id", "criticality", "status", "revision", "parent", "code", "owner");

    private final SourceFile file;
    private final Optional<Pattern> ids;

    TaggedItems(SourceFile file) {
        this.file = file;
        this.ids = file.mapping().pattern("ids");
    }

    /**
     * Reads a feature or a rule.
     *
     * @param parent ID of the feature around it; empty when there is none
     * @return its ID; empty when it is no requirement
     */
    String read(List<Tag> tags, String name, @Nullable String description, String parent, Intake into) {
        List<WrittenText> found = ids(tags);
        if (found.isEmpty()) {
            return "";
        }
        if (found.size() > 1) {
            WrittenText second = found.get(1);
            file.faults()
                    .add(
                            second.location(),
                            quoted(second.value()) + " is a second ID beside "
                                    + quoted(found.get(0).value()) + "; keep one of them");
        }
        WrittenText id = found.get(0);
        Parts parts = new Parts(id.location());
        for (String part : PARTS) {
            parts.put(part, texts(tags, part));
        }
        List<WrittenText> parents = new ArrayList<>(texts(tags, "parent"));
        if (parents.isEmpty() && !parent.isEmpty()) {
            parents.add(id.withValue(parent));
        }
        into.requirement(parts.put("id", List.of(id))
                .put("parents", parents)
                .put("tags", otherTags(tags))
                .put("title", text(name, id))
                .put("text", text(withoutIndentation(description), id))
                .translatedBy(file.mapping())
                .requirement());
        return id.value();
    }

    private List<WrittenText> ids(List<Tag> tags) {
        List<WrittenText> found = new ArrayList<>(texts(tags, "id"));
        ids.ifPresent(pattern -> tags.stream()
                .filter(tag -> pattern.matcher(tag.getName().substring(1)).matches())
                .map(tag -> written("id", tag.getName().substring(1), tag))
                .forEach(found::add));
        return found;
    }

    /** What gives the requirement no part is a word the project sorts by. */
    private List<WrittenText> otherTags(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> PARTS.stream().noneMatch(part -> tag.getName().startsWith("@" + part + ":")))
                .map(tag -> written("tags", tag.getName().substring(1), tag))
                .filter(tag -> ids.filter(
                                pattern -> pattern.matcher(tag.value()).matches())
                        .isEmpty())
                .toList();
    }

    private List<WrittenText> texts(List<Tag> tags, String part) {
        String start = "@" + part + ":";
        return tags.stream()
                .filter(tag -> tag.getName().startsWith(start) && tag.getName().length() > start.length())
                .map(tag -> written(part, tag.getName().substring(start.length()), tag))
                .toList();
    }

    private WrittenText written(String part, String value, Tag tag) {
        return new WrittenText(quoted(part), value, true, GherkinFormat.place(tag.getLocation(), file), file.faults());
    }

    private static Optional<WrittenText> text(String text, WrittenText place) {
        return text.isBlank() ? Optional.empty() : Optional.of(place.withValue(text));
    }

    private static String withoutIndentation(@Nullable String description) {
        return description == null
                ? ""
                : description.replace("\r\n", "\n").stripIndent().strip();
    }
}
