package io.countersign.analysis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an editor says with the shipped schema is what the reader says. */
final class SchemaTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    Path root;

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("requirementsFiles")
    void agreesWithTheReaderOfRequirements(boolean good, String yaml) {
        assertThat(Reading.faultsOfRequirements(root, yaml).isEmpty()).isEqualTo(good);
        assertThat(errors("requirements", yaml).isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("settingsFiles")
    void agreesWithTheReaderOfSettings(boolean good, String yaml) {
        assertThat(Reading.faultsOfSettings(root, yaml).isEmpty()).isEqualTo(good);
        assertThat(errors("countersign", yaml).isEmpty()).isEqualTo(good);
    }

    static Stream<Arguments> requirementsFiles() {
        return Stream.of(
                        good("requirements: [{%s}]", REQUIREMENT_GOOD),
                        bad("requirements: [{%s}]", REQUIREMENT_BAD),
                        good("workflows: [{%s}]", WORKFLOW_GOOD),
                        bad("workflows: [{%s}]", WORKFLOW_BAD),
                        good("workflows: [{id: W, title: T, steps: [{%s}]}]", STEP_GOOD),
                        bad("workflows: [{id: W, title: T, steps: [{%s}]}]", STEP_BAD),
                        good("claims: [{%s}]", CLAIM_GOOD),
                        bad("claims: [{%s}]", CLAIM_BAD),
                        good("waivers: [{%s}]", GateSchemaCases.WAIVER_GOOD),
                        bad("waivers: [{%s}]", GateSchemaCases.WAIVER_BAD),
                        good("%s", SignedCases.GOOD),
                        bad("%s", SignedCases.BAD),
                        bad("%s", FILE_BAD))
                .flatMap(cases -> cases);
    }

    static Stream<Arguments> settingsFiles() {
        return Stream.of(
                        good("%s", SETTINGS_GOOD),
                        bad("%s", SETTINGS_BAD),
                        good("policy: {%s}", GateSchemaCases.POLICY_GOOD),
                        bad("policy: {%s}", GateSchemaCases.POLICY_BAD))
                .flatMap(cases -> cases);
    }

    private static final List<String> REQUIREMENT_GOOD = List.of(
            "id: R, title: T",
            "id: 1.10, title: 12",
            "id: no, title: true",
            "id: 1.4.2, title: 2026-11-21",
            "id: ÄNDERUNG/7, title: '  room  '",
            "id: R, title: T, text: \"a\\n\\tb\\n\", owner: me",
            "id: R, title: T, criticality: critical, status: retired, revision: 999999999",
            "id: R, title: T, parent: 1.1",
            "id: R, title: T, tags: pci",
            "id: R, title: T, tags: [pci, slow lane, 7]",
            "id: R, title: T, parents: A",
            "id: R, title: T, parents: [A, 1.1]",
            "id: R, title: T, code: com.shop..",
            "id: R, title: T, code: [com.shop.*, com.shop.A$B, com.shop.A#b, 'a.B#c(int, String[])', '!a.B#<init>', Überweisung]");

    private static final List<String> REQUIREMENT_BAD = List.of(
            "id: R",
            "title: T",
            "id: R, title: T, titel: T",
            "id: R 1, title: T",
            "id: \"R\\u200b\", title: T",
            "id: \"R\\e\", title: T",
            "id: \"R\\n\", title: T",
            "id: " + "R".repeat(201) + ", title: T",
            "id: , title: T",
            "id: ~, title: T",
            "id: '', title: T",
            "id: [R], title: T",
            "id: {R: R}, title: T",
            "id: R, title: ' '",
            "id: R, title: \"a\\nb\"",
            "id: R, title: \"a\\tb\"",
            "id: R, title: T, text: ''",
            "id: R, title: T, text: \"a\\0\"",
            "id: R, title: T, criticality: high",
            "id: R, title: T, criticality: Critical",
            "id: R, title: T, criticality: [critical]",
            "id: R, title: T, status: done",
            "id: R, title: T, status: ",
            "id: R, title: T, revision: 0",
            "id: R, title: T, revision: -1",
            "id: R, title: T, revision: 1.5",
            "id: R, title: T, revision: '2'",
            "id: R, title: T, revision: two",
            "id: R, title: T, revision: 1000000000",
            "id: R, title: T, parent: [A]",
            "id: R, title: T, parent: A, parents: [B]",
            "id: R, title: T, parents: []",
            "id: R, title: T, tags: []",
            "id: R, title: T, tags: {a: b}",
            "id: R, title: T, tags: [\"a\\nb\"]",
            "id: R, title: T, parents: [A B]",
            "id: R, title: T, code: []",
            "id: R, title: T, code: ",
            "id: R, title: T, code: {a: b}",
            "id: R, title: T, code: com.shop.",
            "id: R, title: T, code: com-shop",
            "id: R, title: T, code: 'com shop'",
            "id: R, title: T, code: com.*.shop",
            "id: R, title: T, code: com.shop#a#b",
            "id: R, title: T, code: '!!com.shop..'",
            "id: R, title: T, code: [com.shop.., 7]",
            "id: R, title: T, code: [[com.shop..]]",
            "id: R, title: T, owner: [me]");

    private static final List<String> WORKFLOW_GOOD = List.of(
            "id: W, title: T, steps: [{id: s, title: T}]",
            "id: W, title: T, text: t, criticality: utility, status: draft, owner: me, tags: [a], ordered: true, steps: [{id: s, title: T}]");

    private static final List<String> WORKFLOW_BAD = List.of(
            "id: W, title: T",
            "id: W, title: T, steps: []",
            "id: W, title: T, steps: {id: s, title: T}",
            "id: W, title: T, steps: [s]",
            "id: W, title: T, ordered: yes, steps: [{id: s, title: T}]",
            "id: W, title: T, ordered: 'true', steps: [{id: s, title: T}]",
            "id: W, title: T, revision: 2, steps: [{id: s, title: T}]",
            "id: W, title: T, code: a.B, steps: [{id: s, title: T}]");

    private static final List<String> STEP_GOOD = List.of(
            "id: s, title: T",
            "id: s, title: T, code: a.B, verifies: R, optional: false",
            "id: s, title: T, code: [a.B], verifies: [R, 1.10], optional: true");

    private static final List<String> STEP_BAD = List.of(
            "id: s",
            "title: T",
            "id: s, title: T, optional: 1",
            "id: s, title: T, verifies: []",
            "id: s, title: T, verifies: 'A, B'",
            "id: s, title: T, owner: me");

    private static final List<String> CLAIM_GOOD = List.of(
            "test: a.B, verifies: R", "test: a.B#c(), verifies: [R, S], revision: 1", "test: a.., verifies: 1.10");

    private static final List<String> CLAIM_BAD = List.of(
            "test: a.B",
            "verifies: R",
            "test: '!a.B', verifies: R",
            "test: [a.B], verifies: R",
            "test: a B, verifies: R",
            "test: a.B, verifies: []",
            "test: a.B, verifies: ",
            "test: a.B, verifies: R, revision: 0",
            "test: a.B, verifies: R, id: X");

    private static final List<String> FILE_BAD = List.of(
            "{}",
            "[]",
            "text",
            "requirement: [{id: R, title: T}]",
            "requirements: ",
            "requirements: []",
            "requirements: {id: R, title: T}",
            "requirements: [R]",
            "requirements: [~]",
            "workflows: []",
            "waivers: []",
            "claims: []");

    private static final List<String> SETTINGS_GOOD = List.of(
            "{}",
            "~",
            "claims: {}",
            "claims: {ids: '(REQ|WF)-.*'}",
            "claims: {ids: 7}",
            "claims: {annotations: a.b.C#d}",
            "claims: {annotations: [a.b.C#d, C$D#value]}",
            "claims: {annotations: {element: a.b.C#d}}",
            "claims: {annotations: [a.b.C#d, {element: a.b.C#e, ids: 'REQ-[0-9]+'}]}",
            "claims: {ids: ['(REQ|WF)-.*', 'issue:(?<id>.+)', 7]}",
            "claims: {displayNames: 'REQ-[0-9]+'}",
            "claims: {displayNames: ['REQ-[0-9]+', '#(?<id>[0-9]+)']}",
            "claims: {presets: allure}",
            "claims: {presets: [allure, serenity, xray, jgiven, openfasttrace]}",
            "targets: {}",
            "targets: {critical: 100, important: 7, utility: 0}",
            "exclude: a..",
            "exclude: [a.., '!a.B']",
            "requirements: [{path: docs/spec.md}]",
            "requirements: [{path: a.json, format: json, items: /a, id: /b, title: /c, text: /d, criticality: /e}]",
            "requirements: [{path: a.csv, separator: tab, id: 1, status: S, revision: R, parents: P, code: C, owner: O}]",
            "requirements: [{path: a.md, ids: 'REQ-.*', types: [req, dsn]}, {path: n, format: needs, parents: [a, b], links: c}]",
            "requirements: [{path: a.csv, id: K, words: {high: critical, wip: draft, done: approved}}]");

    private static final List<String> SETTINGS_BAD = List.of(
            "[]",
            "text",
            "claim: {}",
            "claims: ",
            "claims: REQ",
            "claims: {id: REQ}",
            "claims: {ids: ''}",
            "claims: {ids: []}",
            "claims: {ids: {REQ: x}}",
            "claims: {ids: [[REQ]]}",
            "claims: {displayNames: }",
            "claims: {displayNames: ['']}",
            "claims: {presets: []}",
            "claims: {presets: junit}",
            "claims: {presets: [Allure]}",
            "claims: {annotations: {ids: REQ}}",
            "claims: {annotations: {element: a.b.C}}",
            "claims: {annotations: {element: [a.b.C#d]}}",
            "claims: {annotations: [{element: a.b.C#d, ids: [REQ]}]}",
            "claims: {annotations: [{element: a.b.C#d, id: REQ}]}",
            "claims: {ids: " + "R".repeat(1001) + "}",
            "claims: {annotations: []}",
            "claims: {annotations: a.b.C}",
            "claims: {annotations: [a.b.C#d, '#d']}",
            "targets: 90",
            "targets: {high: 90}",
            "targets: {critical: 101}",
            "targets: {critical: -1}",
            "targets: {critical: 90.5}",
            "targets: {critical: 90%}",
            "targets: {critical: '90'}",
            "exclude: []",
            "exclude: a b",
            "exclude: {a: b}",
            "requirements: ",
            "requirements: []",
            "requirements: docs/spec.md",
            "requirements: [docs/spec.md]",
            "requirements: [{}]",
            "requirements: [{format: json}]",
            "requirements: [{path: ''}]",
            "requirements: [{path: [a]}]",
            "requirements: [{path: a, pointer: /a}]",
            "requirements: [{path: a, id: }]",
            "requirements: [{path: a, ids: []}]",
            "requirements: [{path: a, types: {a: b}}]",
            "requirements: [{path: a, words: draft}]",
            "requirements: [{path: a, words: {wip: }}]",
            "requirements: [{path: a, words: {wip: [draft]}}]");

    @Test
    void hasTheKeysOfTheReaderAndDescribesEachOfThem() {
        JsonNode requirements = schema("requirements");
        hasKeys(requirements, YamlFormat.KEYS);
        hasKeys(requirements.at("/$defs/requirement"), RequirementMapping.KEYS);
        hasKeys(requirements.at("/$defs/workflow"), WorkflowMapping.KEYS);
        hasKeys(requirements.at("/$defs/step"), WorkflowMapping.STEP_KEYS);
        hasKeys(requirements.at("/$defs/claim"), ClaimMapping.KEYS);
        hasKeys(requirements.at("/$defs/waiver"), WaiverMapping.KEYS);
        hasKeys(requirements.at("/$defs/review"), ReviewMapping.KEYS);
        hasKeys(requirements.at("/$defs/review/properties/hashes"), ReviewMapping.HASHES_KEYS);
        hasKeys(requirements.at("/$defs/proof"), ProofMapping.KEYS);
        hasKeys(requirements.at("/$defs/proof/properties/attachment"), ProofMapping.ATTACHMENT_KEYS);
        JsonNode settings = schema("countersign");
        hasKeys(settings, SettingsReader.KEYS);
        hasKeys(settings.at("/properties/claims"), RecognitionMapping.KEYS);
        hasKeys(settings.at("/$defs/annotationWithIds"), RecognitionMapping.ANNOTATION_KEYS);
        hasKeys(settings.at("/properties/targets"), SettingsReader.TARGETS_KEYS);
        hasKeys(settings.at("/$defs/entry"), EntryMapping.KEYS);
        hasKeys(settings.at("/properties/policy"), PolicyMapping.KEYS);
        hasKeys(settings.at("/$defs/demands"), PolicyMapping.ITEMS_KEYS);
        hasKeys(settings.at("/$defs/group"), PolicyMapping.GROUP_KEYS);
        hasKeys(settings.at("/$defs/weakClaims"), DemandsMapping.CLAIM_KEYS);
        hasKeys(settings.at("/$defs/signature"), PolicyMapping.SIGNATURE_KEYS);
    }

    @Test
    void isASchema() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(schema("requirements"))).isEmpty();
        assertThat(meta.validate(schema("countersign"))).isEmpty();
    }

    private static void hasKeys(JsonNode object, Keys keys) {
        JsonNode properties = object.get("properties");
        assertThat(properties.propertyNames()).containsExactlyElementsOf(keys.all());
        assertThat(object.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(keys.required());
        assertThat(object.get("additionalProperties").asBoolean()).isFalse();
        assertThat(properties.valueStream())
                .allMatch(key -> key.path("description").asString("").length() > 10);
    }

    private static Stream<Arguments> good(String frame, List<String> contents) {
        return contents.stream().map(content -> Arguments.of(true, frame.formatted(content)));
    }

    private static Stream<Arguments> bad(String frame, List<String> contents) {
        return contents.stream().map(content -> Arguments.of(false, frame.formatted(content)));
    }

    private static List<com.networknt.schema.Error> errors(String name, String yaml) {
        Node node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        return REGISTRY.getSchema(schema(name)).validate(json(node));
    }

    private static JsonNode schema(String name) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(Path.of("../../docs/schema/" + name + ".schema.json")));
        } catch (IOException e) {
            throw new AssertionError("the tests of a module run in its folder", e);
        }
    }

    /** As an editor sees it, which reads scalars by the core schema of YAML 1.2. */
    private static JsonNode json(Node node) {
        if (node instanceof MappingNode map) {
            ObjectNode object = JSON.objectNode();
            map.getValue()
                    .forEach(tuple ->
                            object.set(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode())));
            return object;
        }
        if (node instanceof SequenceNode list) {
            ArrayNode array = JSON.arrayNode();
            list.getValue().forEach(entry -> array.add(json(entry)));
            return array;
        }
        ScalarNode scalar = (ScalarNode) node;
        return scalar.isPlain() ? plain(scalar.getValue()) : JSON.stringNode(scalar.getValue());
    }

    private static JsonNode plain(String value) {
        if (value.matches("~|null|Null|NULL|")) {
            return JSON.nullNode();
        }
        if (value.matches("true|false")) {
            return JSON.booleanNode(value.equals("true"));
        }
        if (value.matches("[-+]?[0-9]+")) {
            return JSON.numberNode(Long.parseLong(value));
        }
        return value.matches("[-+]?[0-9]+\\.[0-9]*")
                ? JSON.numberNode(Double.parseDouble(value))
                : JSON.stringNode(value);
    }
}
