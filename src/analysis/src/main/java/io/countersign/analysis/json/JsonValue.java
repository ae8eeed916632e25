package io.countersign.analysis.json;

import io.countersign.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * A value of a JSON file that knows where it stands.
 *
 * @param kind what it is
 * @param name of the member it is the value of; empty for elements and for the whole file
 * @param text of a string, a number as it is written, {@code true}, {@code false} or {@code null}; empty for arrays and objects
 * @param children elements or members, in their order
 */
public record JsonValue(Kind kind, String name, String text, List<JsonValue> children, Location location) {

    /** What a value of JSON can be. */
    public enum Kind {
        STRING("a text"),
        NUMBER("a number"),
        FLAG("true or false"),
        NULL("null"),
        ARRAY("an array"),
        OBJECT("an object");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        /** With its article, for messages. */
        public String inWords() {
            return inWords;
        }
    }

    public JsonValue {
        children = List.copyOf(children);
    }

    /** Whether it is a string, a number or a flag. */
    public boolean isScalar() {
        return kind == Kind.STRING || kind == Kind.NUMBER || kind == Kind.FLAG;
    }

    /** The member of this name; of several the first. */
    public Optional<JsonValue> member(String member) {
        return kind == Kind.OBJECT
                ? children.stream().filter(child -> child.name().equals(member)).findFirst()
                : Optional.empty();
    }
}
