package io.countersign.analysis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence about what stands in a requirements file, word for word. */
final class FaultsTest {

    @TempDir
    Path root;

    @Test
    void unknownKeysNameTheNearestKnownOneAndAllAllowed() {
        assertThat(faults("""
                        requirement:
                          - {id: R}
                        requirements:
                          - id: R
                            title: T
                            critcality: critical
                          - id: S
                            titel: T
                            frobnicate: yes
                        workflows:
                          - {id: W, title: T, order: true, steps: [{id: s, title: T, verfies: R}]}
                        claims:
                          - {tests: a.B, verifies: R}
                        """)).isEqualTo("""
                        requirements/a.yaml:1:1: "requirement" is not a key of a requirements file; did you mean "requirements"? Allowed are requirements, workflows, claims, waivers, reviews, proofs
                        requirements/a.yaml:6:5: "critcality" is not a key of a requirement; did you mean "criticality"? Allowed are id, title, text, criticality, status, revision, parent, parents, code, owner, tags, proofs
                        requirements/a.yaml:8:5: "titel" is not a key of a requirement; did you mean "title"? Allowed are id, title, text, criticality, status, revision, parent, parents, code, owner, tags, proofs
                        requirements/a.yaml:9:5: "frobnicate" is not a key of a requirement; allowed are id, title, text, criticality, status, revision, parent, parents, code, owner, tags, proofs
                        requirements/a.yaml:11:23: "order" is not a key of a workflow; did you mean "ordered" or "owner"? Allowed are id, title, steps, text, criticality, status, owner, ordered, tags, proofs
                        requirements/a.yaml:11:62: "verfies" is not a key of a step; did you mean "verifies"? Allowed are id, title, code, verifies, optional
                        requirements/a.yaml:13:6: "tests" is not a key of a claim; did you mean "test"? Allowed are test, verifies, revision
                        """);
    }

    @Test
    void missingKeysAreNamedAtTheirMap() {
        assertThat(faults("""
                        requirements:
                          - text: x
                        workflows:
                          - owner: x
                            steps:
                              - optional: true
                        claims:
                          - revision: 1
                        """)).isEqualTo("""
                        requirements/a.yaml:2:5: "id" is missing; a requirement needs id, title
                        requirements/a.yaml:2:5: "title" is missing; a requirement needs id, title
                        requirements/a.yaml:4:5: "id" is missing; a workflow needs id, title, steps
                        requirements/a.yaml:4:5: "title" is missing; a workflow needs id, title, steps
                        requirements/a.yaml:6:9: "id" is missing; a step needs id, title
                        requirements/a.yaml:6:9: "title" is missing; a step needs id, title
                        requirements/a.yaml:8:5: "test" is missing; a claim needs test, verifies
                        requirements/a.yaml:8:5: "verifies" is missing; a claim needs test, verifies
                        """);
    }

    @Test
    void doubledKeysAreNamedWithBothPlaces() {
        assertThat(faults("""
                        requirements:
                          - id: R
                            title: T
                            id: S
                            parent: A
                            parents: [B]
                        requirements: []
                        """)).isEqualTo("""
                        requirements/a.yaml:4:5: "id" is written twice in a requirement; the first one is at requirements/a.yaml:2:5
                        requirements/a.yaml:6:5: "parent" and "parents" are both written; keep one of them
                        requirements/a.yaml:7:1: "requirements" is written twice in a requirements file; the first one is at requirements/a.yaml:1:1
                        """);
    }

    @Test
    void stepsOfOneWorkflowNeedTheirOwnIds() {
        assertThat(faults("""
                        workflows:
                          - id: W
                            title: T
                            steps: [{id: a, title: T}, {id: a, title: T}, {id: , title: T}, {id: , title: T}]
                          - id: V
                            title: T
                            steps: [{id: a, title: T}]
                        """)).isEqualTo("""
                        requirements/a.yaml:4:37: the workflow has another step "a" at requirements/a.yaml:4:18; give each step its own id
                        requirements/a.yaml:4:55: "id" is empty; write a value
                        requirements/a.yaml:4:73: "id" is empty; write a value
                        """);
    }

    @Test
    void valuesOfAnotherKindSayWhatWasExpectedAndFound() {
        assertThat(faults("""
                        requirements:
                          - x
                          - id: [a]
                            title: {a: b}
                            code: {a: b}
                            parents: [[A], {b: c}]
                            ? [x, y]
                            : z
                        workflows: x
                        claims:
                          test: a.B
                        """)).isEqualTo("""
                        requirements/a.yaml:2:5: an entry of "requirements": expected a map, found a text
                        requirements/a.yaml:3:9: "id": expected a text, found a list
                        requirements/a.yaml:4:12: "title": expected a text, found a map
                        requirements/a.yaml:5:11: "code": expected a list or a text, found a map
                        requirements/a.yaml:6:15: an entry of "parents": expected a text, found a list
                        requirements/a.yaml:6:20: an entry of "parents": expected a text, found a map
                        requirements/a.yaml:7:7: a key of a requirement: expected a text, found a list
                        requirements/a.yaml:9:12: "workflows": expected a list, found a text
                        requirements/a.yaml:11:3: "claims": expected a list, found a map
                        """);
        assertThat(faults("[]")).isEqualTo("requirements/a.yaml:1:1: the file: expected a map, found a list\n");
        assertThat(faults("text")).isEqualTo("requirements/a.yaml:1:1: the file: expected a map, found a text\n");
    }

    @Test
    void emptyValuesAreNeverTakenForDefaults() {
        assertThat(faults("""
                        requirements:
                          -
                          - id:
                            title: "  "
                            text: ""
                            criticality: null
                            revision: ~
                            code: []
                            parents:
                          - id: R
                            title: T
                            code:
                              - a.B
                              -
                              - ""
                        workflows:
                          - {id: W, title: T, steps: []}
                          - {id: W, title: T, steps: }
                        claims:
                        """)).isEqualTo("""
                        requirements/a.yaml:2:4: an entry of "requirements" is empty; write a value or take the entry out
                        requirements/a.yaml:3:8: "id" is empty; write a value
                        requirements/a.yaml:4:12: "title" is empty; write a value
                        requirements/a.yaml:5:11: "text" is empty; write a value or leave the key out
                        requirements/a.yaml:6:18: "criticality" is empty; write a value or leave the key out
                        requirements/a.yaml:7:15: "revision" is empty; write a value or leave the key out
                        requirements/a.yaml:8:11: "code" is an empty list; write at least one entry or leave the key out
                        requirements/a.yaml:9:13: "parents" is empty; write a value or leave the key out
                        requirements/a.yaml:14:8: an entry of "code" is empty; write a value or take the entry out
                        requirements/a.yaml:15:9: an entry of "code" is empty; write a value or take the entry out
                        requirements/a.yaml:17:30: "steps" is an empty list; write at least one entry
                        requirements/a.yaml:18:29: "steps" is empty; write a value
                        requirements/a.yaml:19:8: "claims" is empty; write a value or leave the key out
                        """);
    }

    @Test
    void emptyFilesSayWhatBelongsThere() {
        String expected =
                "requirements/a.yaml: the file is empty; write at least one of requirements, workflows, claims, waivers, reviews, proofs\n";
        assertThat(faults("")).isEqualTo(expected);
        assertThat(faults("\uFEFF")).isEqualTo(expected);
        assertThat(faults("# nothing yet\n")).isEqualTo(expected);
        assertThat(faults("---\n...\n")).isEqualTo(expected);
        assertThat(faults("~")).isEqualTo(expected);
        assertThat(faults("{}"))
                .isEqualTo(
                        "requirements/a.yaml: the file declares nothing; write at least one of requirements, workflows, claims, waivers, reviews, proofs\n");
    }

    @Test
    void wordsNumbersAndFlagsNameWhatIsAllowed() {
        assertThat(faults("""
                        requirements:
                          - {id: A, title: T, criticality: critcal, status: Approved, revision: 0}
                          - {id: B, title: T, criticality: high, status: aproved, revision: 1.0}
                          - {id: C, title: T, revision: "2"}
                          - {id: D, title: T, revision: 1000000000}
                          - {id: E, title: T, revision: -1}
                          - {id: F, title: T, revision: 012}
                        workflows:
                          - {id: W, title: T, ordered: yes, steps: [{id: s, title: T, optional: "true"}]}
                        """)).isEqualTo("""
                        requirements/a.yaml:2:36: "critcal" is not a criticality; did you mean "critical"? Allowed are critical, important, utility
                        requirements/a.yaml:2:53: "Approved" is not a status; did you mean "approved"? Allowed are draft, approved, retired
                        requirements/a.yaml:2:73: "0" is not a revision; allowed are whole numbers from 1 to 999999999
                        requirements/a.yaml:3:36: "high" is not a criticality; allowed are critical, important, utility
                        requirements/a.yaml:3:50: "aproved" is not a status; did you mean "approved"? Allowed are draft, approved, retired
                        requirements/a.yaml:3:69: "1.0" is not a revision; allowed are whole numbers from 1 to 999999999
                        requirements/a.yaml:4:33: "revision": "2" is a text because of its quotes; write it without them
                        requirements/a.yaml:5:33: "1000000000" is not a revision; allowed are whole numbers from 1 to 999999999
                        requirements/a.yaml:6:33: "-1" is not a revision; allowed are whole numbers from 1 to 999999999
                        requirements/a.yaml:7:33: "012" is not a revision; allowed are whole numbers from 1 to 999999999
                        requirements/a.yaml:9:32: "ordered": "yes" is neither true nor false; allowed are true, false
                        requirements/a.yaml:9:73: "optional": "true" is a text because of its quotes; write it without them
                        """);
    }

    @Test
    void idsHoldNothingThatCannotBeSeen() {
        String longest = "R".repeat(200);
        assertThat(faults("""
                        requirements:
                          - {id: REQ 1, title: T, parents: "A, B"}
                          - {id: "R\\u00a0", title: T}
                          - {id: "R\\u200b1", title: T}
                          - {id: "R\\e[31m", title: T}
                          - {id: "R\\uD800", title: T}
                          - {id: %s, title: T}
                          - {id: %sR, title: T}
                        """.formatted(longest, longest))).isEqualTo("""
                        requirements/a.yaml:2:10: "REQ 1" is not an ID: it holds white space; several IDs are written as a list, [A, B]
                        requirements/a.yaml:2:36: "A, B" is not an ID: it holds white space; several IDs are written as a list, [A, B]
                        requirements/a.yaml:3:10: "R<U+00A0>" is not an ID: it holds white space; several IDs are written as a list, [A, B]
                        requirements/a.yaml:4:10: "R<U+200B>1" is not an ID: it holds the invisible character U+200B; take it out
                        requirements/a.yaml:5:10: "R<U+001B>[31m" is not an ID: it holds the invisible character U+001B; take it out
                        requirements/a.yaml:6:10: "R<U+D800>" is not an ID: it holds the invisible character U+D800; take it out
                        requirements/a.yaml:8:10: "RRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRRR…" is not an ID: it has 201 characters, allowed are 200
                        """);
    }

    @Test
    void linesAndTextsHoldNoControlCharacters() {
        assertThat(faults("""
                        requirements:
                          - id: A
                            title: |
                              one
                              two
                            owner: "a\\tb"
                            text: "a\\0b"
                          - id: B
                            title: >
                              folded into
                              one line
                            text: "two\\nlines\\tand a tab"
                        """)).isEqualTo("""
                        requirements/a.yaml:3:12: "title" has several lines; write it on one
                        requirements/a.yaml:6:12: "owner" holds the character U+0009, which nobody could see; take it out
                        requirements/a.yaml:7:11: "text" holds the character U+0000, which nobody could see; take it out
                        """);
    }

    @Test
    void patternsAreCheckedWhereTheyStand() {
        assertThat(faults("""
                        requirements:
                          - {id: R, title: T, code: [com.shop.., com-shop, "a.B#c d", "a.\\u200bB", %s]}
                        claims:
                          - {test: "!com.shop.FxTest", verifies: R}
                          - {test: com.shop., verifies: R}
                        """.formatted("a".repeat(1001)))).isEqualTo("""
                        requirements/a.yaml:2:42: "com-shop" is not a code pattern; allowed are com.shop.. (package and below), com.shop.* (package), com.shop.Type, com.shop.Type#method and com.shop.Type#method(int), each with a leading ! to take away
                        requirements/a.yaml:2:52: "a.B#c d" is not a code pattern; allowed are com.shop.. (package and below), com.shop.* (package), com.shop.Type, com.shop.Type#method and com.shop.Type#method(int), each with a leading ! to take away
                        requirements/a.yaml:2:63: an entry of "code" holds the character U+200B, which nobody could see; take it out
                        requirements/a.yaml:2:76: an entry of "code" has 1001 characters, allowed are 1000
                        requirements/a.yaml:4:12: "!com.shop.FxTest" takes tests away; name the tests that claim, without a leading !
                        requirements/a.yaml:5:12: "com.shop." is not a code pattern; allowed are com.shop.. (package and below), com.shop.* (package), com.shop.Type, com.shop.Type#method and com.shop.Type#method(int), each with a leading ! to take away
                        """);
    }

    @Test
    void aFileOfAnotherKindIsNotComplainedOfForEver() {
        String faults = faults("x: y\n".repeat(1500));

        assertThat(faults.lines()).hasSize(1001);
        assertThat(faults).endsWith("requirements/a.yaml: the file has more faults than the 1000 shown\n");
    }

    private String faults(String yaml) {
        return Reading.faultsOfRequirements(root, yaml);
    }
}
