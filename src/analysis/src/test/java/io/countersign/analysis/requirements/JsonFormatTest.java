package io.countersign.analysis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonFormatTest {

    private static final String ENTRY = """
            requirements:
              - path: docs/spec.json
                items: /requirements
                id: /key
                title: /fields/summary
                text: /fields/description
                criticality: /fields/priority
                status: /fields/state
                revision: /version
                parents: /fields/parent
                code: /code
                owner: /team
                links: /related
                words: {P1: critical, P3: utility, wip: draft, gone: retired}
            """;

    @TempDir
    Path root;

    @Test
    void readsASpecificationAsItIs() {
        Project project = new Project(root).settings(ENTRY).file("docs/spec.json", """
                {"generator": "tool", "requirements": [
                  {"key": "REQ-1", "version": 2, "team": "payments",
                   "fields": {"summary": "Large payments are held", "description": ["A payment above the limit", "is held."],
                              "priority": "P1", "state": "Approved", "parent": "REQ-0"},
                   "code": ["com.shop.fraud..", "!com.shop.fraud.Generated"], "related": ["X-1", "X-2"]},
                  {"key": 1.10, "version": null, "fields": {"description": "Refunds\\r\\nare paid.", "state": "wip"}},
                  {"key": "REQ-3", "fields": {"priority": "P3", "state": "gone"}}
                ]}
                """);

        assertThat(project.described())
                .containsExactly(
                        "docs/spec.json:2:11 REQ-1 | Large payments are held | A payment above the limit\\nis held. | critical approved r2"
                                + " | parents [REQ-0] | code [com.shop.fraud.., !com.shop.fraud.Generated] | owner payments"
                                + " | links X-1 at docs/spec.json:5:75 | links X-2 at docs/spec.json:5:82",
                        "docs/spec.json:6:11 1.10 | Refunds are paid. | Refunds\\nare paid. | important draft r1",
                        "docs/spec.json:7:11 REQ-3 | REQ-3 |  | utility retired r1");
    }

    @Test
    void takesTheNamesOfMembersForIdsAndAllElementsForAStar() {
        Project project = new Project(root).settings("""
                requirements:
                  - {path: spec.json, items: /chapters/*/items, title: /t~1x}
                """).file("spec.json", """
                {"chapters": [{"items": {"A-1": {"t/x": "one"}, "A-2": {"t/x": "two"}}}, {"items": {"B-1": {"t/x": "three"}}}]}
                """);

        assertThat(project.described())
                .containsExactly(
                        "spec.json:1:33 A-1 | one |  | important approved r1",
                        "spec.json:1:56 A-2 | two |  | important approved r1",
                        "spec.json:1:92 B-1 | three |  | important approved r1");
    }

    @Test
    void saysWhatIsWrongWithItemsAllTogether() {
        Project project = new Project(root).settings(ENTRY).file("docs/spec.json", """
                {"requirements": [
                  7,
                  {"fields": {"summary": "no id"}},
                  {"key": "REQ 1", "version": "2.0", "fields": {"summary": {"text": "x"}, "priority": "p1"}},
                  {"key": "REQ-2", "fields": {"summary": "a\\nb", "description": "x", "state": "open", "parent": "A B"},
                   "code": "com shop", "team": "a", "related": ["x y"]}
                ]}
                """);

        assertThat(project.faults()).isEqualTo("""
                docs/spec.json:2:3: an item: expected an object, found a number
                docs/spec.json:3:3: the item has no ID at "/key"; it has "fields"
                docs/spec.json:4:11: "REQ 1" is not an ID: it holds white space; several IDs are written as a list, [A, B]
                docs/spec.json:4:31: "2.0" is not a revision; allowed are whole numbers from 1 to 999999999
                docs/spec.json:4:60: "title": expected a text or an array of texts, found an object
                docs/spec.json:4:87: "p1" is not a criticality; allowed are critical, important, utility
                docs/spec.json:5:42: "title" has several lines; write it on one
                docs/spec.json:5:79: "open" is not a status; allowed are draft, approved, retired
                docs/spec.json:5:97: "A B" is not an ID: it holds white space; several IDs are written as a list, [A, B]
                docs/spec.json:6:12: "com shop" is not a code pattern; allowed are com.shop.. (package and below), com.shop.* (package), com.shop.Type, com.shop.Type#method and com.shop.Type#method(int), each with a leading ! to take away
                docs/spec.json:6:49: "x y" is not an ID: it holds white space; several IDs are written as a list, [A, B]
                """);
    }

    @Test
    void missesWhatThePointersLeadTo() {
        Project project = new Project(root)
                .settings(
                        "requirements: [{path: a.json, items: /requirement, id: /key}, {path: b.json, items: /a, id: /k, title: /titel}]")
                .file("a.json", "{\"requirements\": [], \"version\": 2}")
                .file("b.json", "{\"a\": [{\"k\": \"R-1\", \"title\": \"T\"}]}");

        assertThat(project.faults()).isEqualTo("""
                a.json:1:1: nothing is at "/requirement"; did you mean "requirements"? at the top are "requirements", "version"
                countersign.yaml:1:104: "/titel" leads to nothing in any item; did you mean "title"? the first item has "k", "title"
                """);
    }

    @Test
    void needsAnEntryThatSaysWhatARequirementIs() {
        Project project = new Project(root).file("spec.json", "[]");

        assertThat(project.faults("spec.json")).isEqualTo("""
                spec.json: what is a requirement in "spec.json" is not said; write an entry of "requirements" in countersign.yaml with path, items and id, such as {path: spec.json, items: /requirements, id: /key}
                """);
    }

    @Test
    void refusesAnEntryThatIsNoneForJson() {
        Project project = new Project(root)
                .settings("requirements: [{path: a.json, format: json, items: a, id: /k, separator: tab}]")
                .file("a.json", "[]");

        assertThat(project.faults()).isEqualTo("""
                countersign.yaml:1:74: "separator" is not a key of an entry of the format json; allowed are path, format, code, criticality, id, items, links, owner, parents, revision, status, tags, text, title, words
                countersign.yaml:1:52: "a" is not a JSON Pointer; such are /requirements, /a/0 and /sections/*/requirements, with ~1 for a slash in a name and ~0 for a tilde
                countersign.yaml:1:74: "tab" is not a JSON Pointer; such are /requirements, /a/0 and /sections/*/requirements, with ~1 for a slash in a name and ~0 for a tilde
                """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "|a.json: the file is empty; write JSON into it or take it out",
                "{\"a\": [}|a.json:1:8: the file is not JSON here: Unexpected close marker '}': expected ']'",
                "{\"a\": [|a.json:1:8: the file is not JSON here: Unexpected end-of-input",
                "{\"a\": [], \"a\": []}|a.json:1:14: the file is not JSON here: Duplicate Object property \"a\"",
                "{\"a\": []} 7|a.json:1:11: a second value begins here; a JSON file holds one",
                "{\"a\": 1}|a.json:1:7: \"/a\": expected an array or an object of items, found a number"
            })
    void refusesBrokenFiles(String text, String expected) {
        Project project = new Project(root)
                .settings("requirements: [{path: a.json, items: /a, id: /k}]")
                .file("a.json", text == null ? "" : text);

        assertThat(project.faults()).startsWith(expected);
    }

    @Test
    void refusesDeepNesting() {
        Project project = new Project(root)
                .settings("requirements: [{path: a.json, items: /a, id: /k}]")
                .file("a.json", "[".repeat(100_000));

        assertThat(project.faults())
                .isEqualTo("a.json:1:34: lists and maps are nested deeper than 32 levels; write them flatter\n");
    }

    @Test
    void missesRequirementsWhereTheArrayIsEmpty() {
        Project project = new Project(root)
                .settings("requirements: [{path: a.json, items: /a, id: /k}]")
                .file("a.json", "{\"a\": []}");

        assertThat(project.faults())
                .isEqualTo(
                        "countersign.yaml:1:16: no requirement was found in \"a.json\"; see docs/requirements-formats.md for what is"
                                + " taken as one\n");
    }
}
