package io.countersign.analysis.audit;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the documents of a bundle are built and laid out: for people too, and the same on every machine. */
public final class AuditJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writer().with(prettyPrinter());

    private AuditJson() {}

    static JsonMapper mapper() {
        return MAPPER;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The bytes of a document, ending in a line feed. */
    public static byte[] bytes(Object document) {
        return (WRITER.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Adds an array with an object for each. */
    static <T> void each(ObjectNode parent, String name, Collection<T> all, BiConsumer<T, ObjectNode> writer) {
        ArrayNode array = parent.putArray(name);
        all.forEach(one -> writer.accept(one, array.addObject()));
    }

    static void texts(ObjectNode parent, String name, Collection<String> all) {
        ArrayNode array = parent.putArray(name);
        all.forEach(array::add);
    }

    static void counter(ObjectNode parent, String name, Counter counter) {
        parent.putObject(name).put("covered", counter.covered()).put("total", counter.total());
    }

    static void coverage(ObjectNode parent, String name, Coverage coverage) {
        ObjectNode node = parent.putObject(name);
        counter(node, "lines", coverage.lines());
        counter(node, "branches", coverage.branches());
        counter(node, "methods", coverage.methods());
    }

    /** As it is shown in a difference: texts without quotes. */
    static String shown(JsonNode node) {
        return node.isString() ? node.asString() : node.toString();
    }

    private static DefaultPrettyPrinter prettyPrinter() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
