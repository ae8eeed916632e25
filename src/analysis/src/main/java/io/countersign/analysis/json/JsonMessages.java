package io.countersign.analysis.json;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.text.Nearest;
import java.util.List;
import java.util.Optional;

/** Every sentence about a JSON file and its mapping. */
final class JsonMessages {

    private static final int NAMED = 12;

    private JsonMessages() {}

    static String noItems(String file) {
        return "what is a requirement in " + quoted(file)
                + " is not said; write an entry of \"requirements\" in countersign.yaml "
                + "with path, items and id, such as {path: spec.json, items: /requirements, id: /key}";
    }

    static String nothingAt(String pointer, JsonValue root) {
        String first = Pointer.parse(pointer).segments().stream().findFirst().orElse("");
        List<String> names = names(root);
        String near = Nearest.question(Nearest.to(first, names));
        return "nothing is at " + quoted(pointer) + "; " + (near.isEmpty() ? "" : near + " ") + "at the top are "
                + some(names);
    }

    static String leadsNowhere(Pointer pointer, JsonValue item) {
        List<String> names = names(item);
        String near = Nearest.question(
                Nearest.to(pointer.segments().stream().findFirst().orElse(""), names));
        return quoted(pointer.text()) + " leads to nothing in any item; " + (near.isEmpty() ? "" : near + " ")
                + "the first item has " + some(names);
    }

    static String expectedItems(String pointer, JsonValue found) {
        return quoted(pointer) + ": expected an array or an object of items, found "
                + found.kind().inWords();
    }

    static String expectedItem(JsonValue found) {
        return "an item: expected an object, found " + found.kind().inWords();
    }

    static String expectedText(String part, JsonValue found) {
        return quoted(part) + ": expected a text or an array of texts, found "
                + found.kind().inWords();
    }

    static String noId(Optional<Pointer> pointer, JsonValue item) {
        return pointer.map(at -> "the item has no ID at " + quoted(at.text()) + "; it has " + some(names(item)))
                .orElse(
                        "the item has no name that could be its ID; write where its ID is as \"id\" in countersign.yaml");
    }

    private static List<String> names(JsonValue value) {
        return value.children().stream()
                .map(JsonValue::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String some(List<String> names) {
        if (names.isEmpty()) {
            return "no names";
        }
        String list = String.join(
                ", ", names.stream().limit(NAMED).map(name -> quoted(name)).toList());
        return names.size() > NAMED ? list + " and more" : list;
    }
}
