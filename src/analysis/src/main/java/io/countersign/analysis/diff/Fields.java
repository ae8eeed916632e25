package io.countersign.analysis.diff;

import io.countersign.analysis.intake.Quoted;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The members of an object of a report, each as what it has to be. What the reader does not know is passed over. */
final class Fields {

    private final JsonNode object;
    private final String pointer;

    /** @param pointer where the object stands, as a JSON Pointer */
    Fields(JsonNode object, String pointer) {
        this.object = object;
        this.pointer = pointer;
        if (!object.isObject()) {
            throw new WrongReportException(pointer, "an object was expected");
        }
    }

    /** Whether there is such a member, and it is not null. */
    boolean has(String name) {
        return member(name).isPresent();
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> wrong(name, "a text was expected"));
    }

    /** Empty when it is null or not there. */
    Optional<String> optionalText(String name) {
        return member(name).map(node -> {
            if (!node.isString()) {
                throw wrong(name, "a text was expected");
            }
            return node.asString();
        });
    }

    boolean flag(String name) {
        return member(name)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::asBoolean)
                .orElseThrow(() -> wrong(name, "true or false was expected"));
    }

    int number(String name) {
        return optionalNumber(name).orElseThrow(() -> wrong(name, "a whole number from 0 was expected"));
    }

    /** Empty when it is null or not there. */
    OptionalInt optionalNumber(String name) {
        Optional<JsonNode> node = member(name);
        if (node.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!node.get().isIntegralNumber()
                || !node.get().canConvertToInt()
                || node.get().asInt() < 0) {
            throw wrong(name, "a whole number from 0 was expected");
        }
        return OptionalInt.of(node.get().asInt());
    }

    List<String> texts(String name) {
        return elements(name, (node, at) -> {
            if (!node.isString()) {
                throw new WrongReportException(at, "a text was expected");
            }
            return node.asString();
        });
    }

    <T> List<T> objects(String name, Function<Fields, T> make) {
        return elements(name, (node, at) -> make.apply(new Fields(node, at)));
    }

    Fields object(String name) {
        return optionalObject(name).orElseThrow(() -> wrong(name, "an object was expected"));
    }

    /** Empty when it is null or not there. */
    Optional<Fields> optionalObject(String name) {
        return member(name).map(node -> new Fields(node, pointer + "/" + name));
    }

    /** One of the words of an enum; a word it does not know may be one of a newer version. */
    <E extends Enum<E>> E word(String name, E[] values, Function<E, String> label) {
        String found = text(name);
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(found))
                .findFirst()
                .orElseThrow(() ->
                        unknown(name, found, Arrays.stream(values).map(label).toList()));
    }

    private WrongReportException unknown(String name, String found, List<String> known) {
        List<String> near = Nearest.to(found, known);
        return wrong(
                name,
                "this version of Countersign does not know " + Quoted.quoted(found)
                        + (near.isEmpty() ? "" : "; " + Nearest.question(near)));
    }

    Counter counter(String name, String covered) {
        Fields counter = object(name);
        int some = counter.number(covered);
        int all = counter.number("total");
        if (some > all) {
            throw wrong(name, some + " of " + all + " cannot be");
        }
        return new Counter(some, all);
    }

    Coverage coverage(String name) {
        Fields coverage = object(name);
        return new Coverage(
                coverage.counter("lines", "covered"),
                coverage.counter("branches", "covered"),
                coverage.counter("methods", "covered"));
    }

    private <T> List<T> elements(String name, Element<T> element) {
        JsonNode array = member(name).orElseThrow(() -> wrong(name, "a list was expected"));
        if (!array.isArray()) {
            throw wrong(name, "a list was expected");
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> element.make(Objects.requireNonNull(array.get(i)), pointer + "/" + name + "/" + i))
                .toList();
    }

    private interface Element<T> {
        T make(JsonNode node, String pointer);
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private WrongReportException wrong(String name, String what) {
        return new WrongReportException(pointer + "/" + name, what);
    }
}
