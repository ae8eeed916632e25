package io.countersign.analysis.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Compares two JSON documents, and names what differs by the items it belongs to and not by places in arrays. */
public final class Differences {

    private static final String NOTHING = "nothing";

    /** Longer values are cut where they are shown. */
    private static final int SHOWN = 120;

    private static final List<String> IDS = List.of("id", "bom-ref", "requirement");

    /** What an element of an array is known by, where it has them and no ID. */
    private static final List<String> KEYS =
            List.of("rule", "group", "subject", "item", "test", "origin", "kind", "package", "name", "file");

    private final Predicate<String> compared;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Predicate<String> compared) {
        this.compared = compared;
    }

    /** All of two documents. */
    public static List<Difference> between(JsonNode recorded, JsonNode derived) {
        return between(recorded, derived, name -> true);
    }

    /** @param compared whether what stands at a place, written as in {@link Difference#where()}, is compared */
    static List<Difference> between(JsonNode recorded, JsonNode derived, Predicate<String> compared) {
        Differences differences = new Differences(compared);
        differences.compare("", recorded, derived);
        return List.copyOf(differences.found);
    }

    private void compare(String where, JsonNode recorded, JsonNode derived) {
        if (recorded.isObject() && derived.isObject()) {
            compare(where, properties(where, recorded), properties(where, derived));
        } else if (recorded.isArray() && derived.isArray() && (isTable(recorded) || isTable(derived))) {
            compare(where, elements(recorded), elements(derived));
        } else if (!recorded.equals(derived)) {
            found.add(new Difference(where, shown(recorded), shown(derived)));
        }
    }

    private void compare(String where, Map<String, JsonNode> recorded, Map<String, JsonNode> derived) {
        Set<String> names = new LinkedHashSet<>(recorded.keySet());
        names.addAll(derived.keySet());
        for (String name : names) {
            String place = below(where, name);
            JsonNode one = recorded.get(name);
            JsonNode other = derived.get(name);
            if (one != null && other != null) {
                compare(place, one, other);
            } else {
                found.add(new Difference(
                        place, one == null ? NOTHING : shown(one), other == null ? NOTHING : shown(other)));
            }
        }
    }

    private static String below(String where, String name) {
        return where.isEmpty() ? name : where + " / " + name;
    }

    private Map<String, JsonNode> properties(String where, JsonNode object) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        object.properties().stream()
                .filter(property -> compared.test(below(where, property.getKey())))
                .forEach(property -> properties.put(property.getKey(), property.getValue()));
        return properties;
    }

    private static boolean isTable(JsonNode array) {
        return !array.isEmpty() && array.get(0).isObject();
    }

    private static Map<String, JsonNode> elements(JsonNode array) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (JsonNode element : array) {
            String name = name(element);
            int times = seen.merge(name, 1, Integer::sum);
            elements.put(times == 1 ? name : name + " (" + times + ")", element);
        }
        return elements;
    }

    private static String name(JsonNode element) {
        Optional<String> id = IDS.stream()
                .map(element::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst();
        if (id.isPresent()) {
            return id.get();
        }
        List<String> known = KEYS.stream()
                .map(element::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
        return known.isEmpty() ? "entry" : String.join(" ", known);
    }

    private static String shown(JsonNode node) {
        String text = AuditJson.shown(node);
        if (text.isEmpty()) {
            return "an empty text";
        }
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
