package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.Quoted;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A map whose keys are known. It files a fault for every key that is unknown, doubled or missing and for every value of another kind than
 * asked for, and answers with what is left.
 */
public final class YamlMap {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    private final Node node;
    private final Keys keys;
    private final FileFaults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Location> places = new LinkedHashMap<>();

    /** Missing keys that a mistyped one surely stands for: one slip, one fault. */
    private final Set<String> meant = new HashSet<>();

    private YamlMap(MappingNode node, Keys keys, FileFaults faults) {
        this.node = node;
        this.keys = keys;
        this.faults = faults;
        node.getValue().forEach(this::take);
        keys.required().stream()
                .filter(key -> !values.containsKey(key) && !meant.contains(key))
                .forEach(key -> fault(node, Messages.missingKey(key, keys)));
    }

    /** The node as a map; empty when it is none, which is then filed. */
    public static Optional<YamlMap> of(String what, Node node, Keys keys, FileFaults faults) {
        if (node instanceof MappingNode map) {
            return Optional.of(new YamlMap(map, keys, faults));
        }
        if (!isRefused(node)) {
            faults.add(
                    Marks.of(node, faults),
                    isNothing(node) ? Messages.emptyEntry(what) : Messages.expected(what, "a map", node));
        }
        return Optional.empty();
    }

    /** Where it begins. */
    public Location location() {
        return Marks.of(node, faults);
    }

    /** Whether it has no keys at all. */
    public boolean isEmpty() {
        return ((MappingNode) node).getValue().isEmpty();
    }

    /** A single value; an empty one is a fault. */
    public Optional<WrittenText> text(String key) {
        return value(key).flatMap(value -> text(named(key), value, () -> emptyValue(key)));
    }

    /** The entries of a list of texts; a single text stands for a list of one. */
    public List<WrittenText> texts(String key) {
        return value(key).stream()
                .flatMap(value -> value instanceof SequenceNode
                        ? entries(key, value, "a list")
                                .flatMap(entry -> text(entryOf(key), entry, () -> emptyEntry(key)).stream())
                        : text(named(key), value, () -> emptyValue(key), "a list or a text").stream())
                .toList();
    }

    List<String> ids(String key) {
        return texts(key).stream().flatMap(text -> text.id().stream()).toList();
    }

    List<CodePattern> codePatterns(String key) {
        return texts(key).stream().flatMap(text -> text.codePattern().stream()).toList();
    }

    /** The entries of a list of maps. */
    public List<YamlMap> maps(String key, Keys entryKeys) {
        return value(key).stream()
                .flatMap(value -> entries(key, value, "a list"))
                .flatMap(entry -> of(entryOf(key), entry, entryKeys, faults).stream())
                .toList();
    }

    /** A value that is a map. */
    public Optional<YamlMap> map(String key, Keys valueKeys) {
        return value(key).flatMap(value -> {
            if (isNothing(value)) {
                fault(value, emptyValue(key));
                return Optional.empty();
            }
            return of(named(key), value, valueKeys, faults);
        });
    }

    /** A single value of which nothing, or nothing but white space, is as good as none. */
    public Optional<WrittenText> textIfAny(String key) {
        return value(key)
                .filter(value -> !(value instanceof ScalarNode scalar
                        && (isNothing(scalar) || scalar.getValue().isBlank())))
                .flatMap(value -> text(key));
    }

    /** The entries of a list in which texts and maps may stand; an empty list is as good as none. */
    public <T> List<T> textsOrMaps(
            String key, Keys entryKeys, Function<WrittenText, T> ofText, Function<YamlMap, T> ofMap) {
        return value(key).filter(value -> !isNothing(value)).stream()
                .filter(value ->
                        !(value instanceof SequenceNode list && list.getValue().isEmpty()))
                .flatMap(value -> entries(key, value, "a list"))
                .flatMap(entry -> textOrMap(key, entry, entryKeys, ofText, ofMap).stream())
                .toList();
    }

    /** The entries of a list in which texts and maps may stand; a single one stands for a list of one. */
    <T> List<T> oneOrMore(String key, Keys entryKeys, Function<WrittenText, T> ofText, Function<YamlMap, T> ofMap) {
        return value(key).stream()
                .flatMap(value -> value instanceof ScalarNode
                        ? text(named(key), value, () -> emptyValue(key)).map(ofText).stream()
                        : (value instanceof MappingNode ? Stream.of(value) : entries(key, value, "a list"))
                                .flatMap(entry -> textOrMap(key, entry, entryKeys, ofText, ofMap).stream()))
                .toList();
    }

    private <T> Optional<T> textOrMap(
            String key, Node entry, Keys entryKeys, Function<WrittenText, T> ofText, Function<YamlMap, T> ofMap) {
        return entry instanceof MappingNode
                ? of(entryOf(key), entry, entryKeys, faults).map(ofMap)
                : text(entryOf(key), entry, () -> emptyEntry(key), "a text or a map")
                        .map(ofText);
    }

    /** The keys as they are written, in their order. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Files a fault when both keys are written. */
    void notBoth(String one, String other) {
        Location place = places.get(other);
        if (places.containsKey(one) && place != null) {
            faults.add(place, Messages.bothKeys(one, other));
        }
    }

    /** Files a fault when none of the keys is written. */
    void needsOneOf(String... some) {
        if (Stream.of(some).noneMatch(key -> places.containsKey(key) || meant.contains(key))) {
            fault(node, Messages.missingOneOf(keys, List.of(some)));
        }
    }

    private void fault(Node at, String message) {
        faults.add(Marks.of(at, faults), message);
    }

    private void take(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            fault(tuple.getKeyNode(), Messages.keyIsNoText(keys, tuple.getKeyNode()));
        } else if (isRefused(key)) {
            return;
        } else if (keys.open() || keys.all().contains(key.getValue())) {
            known(key, tuple.getValueNode());
        } else {
            unknown(key);
        }
    }

    private void known(ScalarNode key, Node value) {
        String name = key.getValue();
        Location first = places.putIfAbsent(name, Marks.of(key, faults));
        if (first == null) {
            values.put(name, value);
        } else {
            fault(key, Messages.duplicateKey(name, keys, first));
        }
    }

    private void unknown(ScalarNode key) {
        if (key.getValue().equals("<<")) {
            fault(key, Messages.mergeKey());
        } else {
            List<String> near = faults.hasRoom() ? Nearest.to(key.getValue(), keys.all()) : List.of();
            near.stream().limit(1).forEach(meant::add);
            fault(key, Messages.unknownKey(key.getValue(), keys, near));
        }
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !isRefused(value));
    }

    private Stream<Node> entries(String key, Node value, String kinds) {
        if (value instanceof SequenceNode list) {
            if (list.getValue().isEmpty()) {
                fault(value, Messages.emptyList(named(key), isRequired(key)));
            }
            return list.getValue().stream().filter(entry -> !isRefused(entry));
        }
        fault(value, isNothing(value) ? emptyValue(key) : Messages.expected(named(key), kinds, value));
        return Stream.empty();
    }

    private Optional<WrittenText> text(String what, Node value, Supplier<String> whenEmpty) {
        return text(what, value, whenEmpty, "a text");
    }

    private Optional<WrittenText> text(String what, Node value, Supplier<String> whenEmpty, String kinds) {
        if (!(value instanceof ScalarNode scalar)) {
            fault(value, Messages.expected(what, kinds, value));
            return Optional.empty();
        }
        if (isNothing(scalar) || scalar.getValue().isBlank()) {
            fault(value, whenEmpty.get());
            return Optional.empty();
        }
        return Optional.of(
                new WrittenText(what, scalar.getValue(), scalar.isPlain(), Marks.of(scalar, faults), faults));
    }

    private String emptyValue(String key) {
        return Messages.emptyValue(named(key), isRequired(key));
    }

    private boolean isRequired(String key) {
        return keys.required().contains(key);
    }

    private static String named(String key) {
        return Quoted.quoted(key);
    }

    private static String entryOf(String key) {
        return "an entry of " + named(key);
    }

    private static String emptyEntry(String key) {
        return Messages.emptyEntry(entryOf(key));
    }

    /** Whether YAML reads the node as no value. */
    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain() && NOTHING.contains(scalar.getValue());
    }

    private static boolean isRefused(Node node) {
        return node.getTag().getValue().equals(GuardedParser.REFUSED);
    }
}
