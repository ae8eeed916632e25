package io.countersign.report.json;

import io.countersign.model.Location;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.report.format.Visible;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** The few shapes of which a document is made. */
public final class JsonValues {

    private final JsonGenerator generator;

    /** Writes to {@code generator}, which is left open. */
    public JsonValues(JsonGenerator generator) {
        this.generator = generator;
    }

    /** An object with the members that {@code content} writes. */
    public void object(Runnable content) {
        generator.writeStartObject();
        content.run();
        generator.writeEndObject();
    }

    /** The same as a member. */
    public void object(String name, Runnable content) {
        generator.writeName(name);
        object(content);
    }

    /** A list. */
    public <T> void array(String name, Iterable<T> elements, Consumer<T> element) {
        generator.writeArrayPropertyStart(name);
        elements.forEach(element);
        generator.writeEndArray();
    }

    /** An array of arrays of numbers, each on one line. */
    <T> void rows(String name, Iterable<T> elements, Function<T, int[]> row) {
        array(
                name,
                elements,
                element -> generator.writeRawValue(
                        Arrays.toString(row.apply(element)).replace(" ", "")));
    }

    /** A list of texts. */
    public void texts(String name, List<String> texts) {
        array(name, texts, text -> generator.writeString(Visible.wellFormed(text)));
    }

    /** A text. */
    public void text(String name, String text) {
        generator.writeStringProperty(Visible.wellFormed(name), Visible.wellFormed(text));
    }

    /** A text, or null. */
    public void text(String name, Optional<String> text) {
        optional(name, text, value -> text(name, value));
    }

    /** What {@code whenPresent} writes, or null. */
    public <T> void optional(String name, Optional<T> value, Consumer<T> whenPresent) {
        value.ifPresentOrElse(whenPresent, () -> generator.writeNullProperty(name));
    }

    /** True or false. */
    public void flag(String name, boolean flag) {
        generator.writeBooleanProperty(name, flag);
    }

    /** A whole number. */
    public void number(String name, int number) {
        generator.writeNumberProperty(name, number);
    }

    void number(String name, BigDecimal number) {
        generator.writeNumberProperty(name, number);
    }

    void number(String name, OptionalInt number) {
        if (number.isPresent()) {
            number(name, number.getAsInt());
        } else {
            generator.writeNullProperty(name);
        }
    }

    /** So many of so many; {@code covered} is the name of the first number. */
    public void counter(String name, String covered, Counter counter) {
        object(name, () -> {
            number(covered, counter.covered());
            number("total", counter.total());
        });
    }

    /** Lines, branches and methods. */
    public void coverage(String name, Coverage coverage) {
        object(name, () -> {
            counter("lines", "covered", coverage.lines());
            counter("branches", "covered", coverage.branches());
            counter("methods", "covered", coverage.methods());
        });
    }

    void location(Location location) {
        location(Optional.of(location));
    }

    void location(Optional<Location> location) {
        optional(
                "location",
                location,
                place -> object("location", () -> {
                    text("file", place.file());
                    number("line", known(place.line()));
                    number("column", known(place.column()));
                }));
    }

    private static OptionalInt known(int position) {
        return position == 0 ? OptionalInt.empty() : OptionalInt.of(position);
    }
}
