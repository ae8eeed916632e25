package io.countersign.analysis.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Names every entry but itself and the signatures, with length and hash. It follows from these entries alone, and its own hash stands for
 * all of them: that is what is signed.
 *
 * @param format as it says
 * @param entries in their order, without checksums of archives
 */
record Manifest(int format, List<Line> entries) {

    /** What it says of one entry. */
    record Line(String name, long length, String sha256) {

        static Line of(BundleEntry entry) {
            return new Line(entry.name(), entry.length(), entry.sha256());
        }

        private String text() {
            return "{\"name\":" + quoted(name) + ",\"length\":" + length + ",\"sha256\":" + quoted(sha256) + "}";
        }
    }

    Manifest {
        entries = List.copyOf(entries);
    }

    /** Of these entries, of which those that it does not name are left out. */
    static Manifest of(List<BundleEntry> entries) {
        return new Manifest(
                BundleFormat.VERSION,
                entries.stream()
                        .filter(entry -> isNamed(entry.name()))
                        .map(Line::of)
                        .toList());
    }

    static boolean isNamed(String entry) {
        return !entry.equals(BundleFormat.MANIFEST) && !EntryName.isSignature(entry);
    }

    /** One line for each entry, for people who compare two of them. */
    byte[] bytes() {
        String lines = entries.stream().map(Line::text).collect(Collectors.joining(",\n"));
        String text = "{\"mediaType\":" + quoted(BundleFormat.MEDIA_TYPE) + ",\"format\":" + format + ",\"entries\":[\n"
                + lines + "\n]}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return new String(CanonicalJson.write(JsonNodeFactory.instance.stringNode(text)), StandardCharsets.UTF_8);
    }

    /** The format that some bytes say they are a manifest of, whatever else they hold; empty when they say none. */
    static Optional<Integer> format(byte[] bytes) {
        return CanonicalJson.read(bytes)
                .filter(JsonNode::isObject)
                .filter(value -> value.path("mediaType").asString("").equals(BundleFormat.MEDIA_TYPE))
                .map(value -> value.path("format"))
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue);
    }

    /** What some bytes say; empty when they are no manifest of our format. */
    static Optional<Manifest> read(byte[] bytes) {
        Optional<JsonNode> entries =
                CanonicalJson.read(bytes).map(value -> value.path("entries")).filter(JsonNode::isArray);
        if (entries.isEmpty() || !format(bytes).equals(Optional.of(BundleFormat.VERSION))) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (JsonNode entry : entries.get()) {
            lines.add(new Line(
                    entry.path("name").asString(""),
                    entry.path("length").asLong(-1),
                    entry.path("sha256").asString("")));
        }
        return Optional.of(new Manifest(BundleFormat.VERSION, lines));
    }

    /** The lines by name; of two with one name the last. */
    Map<String, Line> byName() {
        Map<String, Line> byName = new TreeMap<>(EntryName.ORDER);
        entries.forEach(line -> byName.put(line.name(), line));
        return byName;
    }
}
