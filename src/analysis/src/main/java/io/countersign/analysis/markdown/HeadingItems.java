package io.countersign.analysis.markdown;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.intake.Parts;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.markdown.Document.Heading;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.declared.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes requirements of the headings of a document that have IDs: what stands below is the text, and a heading around it the parent. */
final class HeadingItems {

    private static final List<String> KEYS =
            List.of("criticality", "status", "revision", "parent", "parents", "code", "owner", "tags");

    /** {@code Status: draft}, {@code - **Status:** draft}. */
    private static final Pattern LINE = Pattern.compile(
            "^\\s*(?:[-*+]\\s+)?[*_]{0,2}(?<key>[A-Za-z]{2,20})[*_]{0,2}:[*_]{0,2}\\s+(?<value>\\S.*)$");

    /** Several IDs; an ID holds no white space. */
    private static final String BETWEEN_IDS = "[\\s,;]+";

    private static final String BETWEEN_TAGS = "[,;]+";

    private final Document document;
    private final SourceFile file;

    HeadingItems(Document document, SourceFile file) {
        this.document = document;
        this.file = file;
    }

    /** A heading that is a requirement. */
    private record Item(Heading heading, HeadingId id) {}

    List<Requirement> read() {
        List<Item> items = document.headings().stream()
                .flatMap(heading ->
                        HeadingId.of(heading.text(), file.mapping()).stream().map(id -> new Item(heading, id)))
                .toList();
        List<Requirement> requirements = new ArrayList<>();
        Deque<Item> around = new ArrayDeque<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            while (!around.isEmpty()
                    && around.peek().heading().level() >= item.heading().level()) {
                around.pop();
            }
            int next = i + 1 < items.size()
                    ? items.get(i + 1).heading().line()
                    : document.lines().size();
            int end = Math.min(document.endOfSection(item.heading()), next);
            requirements.add(requirement(item, end, Optional.ofNullable(around.peek())));
            around.push(item);
        }
        return requirements;
    }

    private Requirement requirement(Item item, int end, Optional<Item> around) {
        int line = item.heading().end();
        Map<String, List<WrittenText>> found = new HashMap<>();
        while (line < end && takeLine(line, found)) {
            line++;
        }
        Parts parts = new Parts(file.faults().ofLine(item.heading().line() + 1));
        KEYS.forEach(key -> parts.put(key, found.getOrDefault(key, List.of())));
        List<WrittenText> parents = Stream.of("parent", "parents")
                .flatMap(key -> found.getOrDefault(key, List.of()).stream())
                .toList();
        if (parents.isEmpty()) {
            parents = around
                    .map(parent ->
                            written("id", parent.id().id(), item.heading().line()))
                    .stream()
                    .toList();
        }
        String title = item.id().title();
        return parts.put(
                        "id",
                        Optional.of(written("id", item.id().id(), item.heading().line())))
                .put(
                        "title",
                        Optional.of(title)
                                .filter(some -> !some.isEmpty())
                                .map(some ->
                                        written("title", some, item.heading().line())))
                .put("text", text(line, end))
                .put("parents", parents)
                .translatedBy(file.mapping())
                .requirement();
    }

    /** Whether the line belongs to the block of keys below a heading. */
    private boolean takeLine(int line, Map<String, List<WrittenText>> found) {
        String written = document.lines().get(line);
        if (written.isBlank()) {
            return true;
        }
        Matcher matcher = LINE.matcher(written);
        if (document.opaque().get(line) || !matcher.matches()) {
            return false;
        }
        String key = matcher.group("key").toLowerCase(Locale.ROOT);
        if (!KEYS.contains(key)) {
            List<String> near = Nearest.to(key, KEYS);
            if (!near.isEmpty()) {
                file.faults()
                        .add(
                                file.faults().ofLine(line + 1),
                                InputMessages.unknown(
                                        quoted(matcher.group("key")) + " is not a key of a requirement", near, KEYS));
            }
            return !near.isEmpty();
        }
        found.computeIfAbsent(key, any -> new ArrayList<>()).addAll(values(key, matcher.group("value"), line));
        return true;
    }

    private List<WrittenText> values(String key, String written, int line) {
        String value = written.replace("`", "").strip();
        List<String> values = switch (key) {
            case "parent", "parents" -> List.of(value.split(BETWEEN_IDS, -1));
            case "code" -> patterns(value);
            case "tags" -> List.of(value.split(BETWEEN_TAGS, -1));
            default -> List.of(value);
        };
        return values.stream()
                .filter(each -> !each.isBlank())
                .map(each -> written(key, each.strip(), line))
                .toList();
    }

    /** Commas and semicolons separate patterns, but not the types of parameters. */
    private static List<String> patterns(String value) {
        List<String> patterns = new ArrayList<>();
        int start = 0;
        boolean inParameters = false;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            inParameters = character == '(' || inParameters && character != ')';
            if (character == ';' || character == ',' && !inParameters) {
                patterns.add(value.substring(start, i));
                start = i + 1;
            }
        }
        patterns.add(value.substring(start));
        return patterns;
    }

    private Optional<WrittenText> text(int from, int to) {
        String text = String.join("\n", document.lines().subList(Math.min(from, to), to))
                .strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(written("text", text, from));
    }

    private WrittenText written(String what, String value, int line) {
        return new WrittenText(quoted(what), value, true, file.faults().ofLine(line + 1), file.faults());
    }
}
