package io.countersign.analysis.json;

import io.countersign.analysis.json.JsonValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds values by JSON Pointer (RFC 6901). Beyond the RFC, a segment {@code *} stands for all elements of an array or all members of
 * an object.
 */
record Pointer(String text, List<String> segments) {

    Pointer {
        segments = List.copyOf(segments);
    }

    /**
     * Reads {@code /a/0/b~1c}.
     *
     * @throws IllegalArgumentException when the text is no pointer; the message is one sentence for the user
     */
    static Pointer parse(String text) {
        if (!text.isEmpty() && !text.startsWith("/") || text.matches("(?s).*~(?![01]).*")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a JSON Pointer; such are /requirements, /a/0 and "
                            + "/sections/*/requirements, with ~1 for a slash in a name and ~0 for a tilde");
        }
        List<String> segments = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String segment : text.substring(1).split("/", -1)) {
                segments.add(segment.replace("~1", "/").replace("~0", "~"));
            }
        }
        return new Pointer(text, segments);
    }

    /** What it points to, in the order of the file. */
    List<JsonValue> of(JsonValue value) {
        Stream<JsonValue> found = Stream.of(value);
        for (String segment : segments) {
            found = found.flatMap(each -> step(each, segment));
        }
        return found.toList();
    }

    private static Stream<JsonValue> step(JsonValue value, String segment) {
        if (segment.equals("*")) {
            return value.children().stream();
        }
        if (value.kind() == Kind.ARRAY) {
            return segment.matches("0|[1-9][0-9]{0,8}")
                    ? value.children().stream().skip(Integer.parseInt(segment)).limit(1)
                    : Stream.of();
        }
        return value.member(segment).stream();
    }
}
