package io.countersign.verification.runs;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A report that was written, for looking things up in it. */
final class WrittenReport {

    private final Path folder;
    private final String text;
    private final JsonNode json;

    private WrittenReport(Path folder) {
        this.folder = folder;
        this.text = read(folder.resolve("report.json"));
        this.json = new ObjectMapper().readTree(text);
    }

    static WrittenReport in(Path folder) {
        return new WrittenReport(folder);
    }

    String json() {
        return text;
    }

    String html() {
        return read(folder.resolve("index.html"));
    }

    /** What the published schema objects to. */
    List<String> schemaErrors() {
        String schema = read(Places.docs().resolve("schema/report.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(text, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** A value by its JSON pointer. */
    JsonNode at(String pointer) {
        JsonNode found = json.at(pointer);
        if (found.isMissingNode()) {
            throw new AssertionError("report.json has no " + pointer);
        }
        return found;
    }

    JsonNode workflow(String id) {
        return one("workflows", "id", id);
    }

    JsonNode requirement(String id) {
        return one("requirements", "id", id);
    }

    /** The findings of a rule about a subject. */
    List<JsonNode> findings(String rule, String subject) {
        return all("findings").stream()
                .filter(finding -> finding.get("rule").asString().equals(rule)
                        && finding.get("subject").asString().equals(subject))
                .toList();
    }

    /** All findings of a rule. */
    List<JsonNode> findings(String rule) {
        return all("findings").stream()
                .filter(finding -> finding.get("rule").asString().equals(rule))
                .toList();
    }

    /** The messages of all findings of a rule. */
    List<String> messages(String rule) {
        return findings(rule).stream()
                .map(finding -> finding.get("message").asString())
                .toList();
    }

    List<JsonNode> tests() {
        return all("tests");
    }

    /** The outcome of the test whose shown name ends so. */
    JsonNode test(String name) {
        return tests().stream()
                .filter(test -> test.get("name").asString().endsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no test " + name + " in "
                        + tests().stream().map(test -> test.get("name")).toList()));
    }

    private JsonNode one(String list, String key, String value) {
        return all(list).stream()
                .filter(item -> item.get(key).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " among the " + list));
    }

    private List<JsonNode> all(String list) {
        return StreamSupport.stream(at("/" + list).spliterator(), false).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
