package io.countersign.analysis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NeedsFormatTest {

    private static final String NEEDS = """
            {"project": "p", "current_version": "2.0", "versions": {
              "1.0": {"needs": {"OLD": {"id": "OLD", "type": "req", "title": "old"}}},
              "2.0": {
                "needs_schema": {"properties": {"implements": {"field_type": "links"}, "tags": {"field_type": "core"}}},
                "needs": {
                "REQ_1": {"id": "REQ_1", "type": "req", "title": "Held", "status": "open", "content": "Large payments\\nare held.",
                          "tags": ["a"], "links": [], "parent_needs": []},
                "SPEC_1": {"id": "SPEC_1", "type": "spec", "title": "Screening", "status": "Obsolete", "description": "old field",
                           "links": ["REQ_1[status==\\"open\\"]"], "implements": ["REQ_2"], "parent_needs": ["REQ_1"], "parent_needs_back": ["X"]},
                "T_1": {"type": "test", "title": "a test", "status": null, "links": ["REQ_1"]}
              }}}}
            """;

    @TempDir
    Path root;

    @Test
    void readsTheNeedsOfTheCurrentVersion() {
        assertThat(new Project(root).file("docs/needs.json", NEEDS).described("docs"))
                .containsExactly(
                        "docs/needs.json:6:21 REQ_1 | Held | Large payments\\nare held. | important approved r1",
                        "docs/needs.json:8:22 SPEC_1 | Screening | old field | important retired r1 | parents [REQ_1]"
                                + " | parent_needs REQ_1 at docs/needs.json:9:96 | links REQ_1 at docs/needs.json:9:26"
                                + " | implements REQ_2 at docs/needs.json:9:69",
                        "docs/needs.json:10:12 T_1 | a test |  | important approved r1 | links REQ_1 at docs/needs.json:10:74");
    }

    @Test
    void takesOnlyTheTypesAndParentsThatTheEntryNames() {
        Project project = new Project(root)
                .settings(
                        "requirements: [{path: docs/needs.json, types: [spec], parents: [implements], words: {Obsolete: draft}}]")
                .file("docs/needs.json", NEEDS);

        assertThat(project.described())
                .containsExactly(
                        "docs/needs.json:8:22 SPEC_1 | Screening | old field | important draft r1 | parents [REQ_1, REQ_2]"
                                + " | parent_needs REQ_1 at docs/needs.json:9:96 | implements REQ_2 at docs/needs.json:9:69"
                                + " | links REQ_1 at docs/needs.json:9:26");
    }

    @Test
    void refusesFilesWithoutTheCurrentVersionAndTypesThatNoNeedHas() {
        Project project = new Project(root)
                .settings("requirements: [{path: docs/needs.json, types: [specc]}]")
                .file("docs/needs.json", NEEDS)
                .file("r/needs.json", "{\"current_version\": \"3\", \"versions\": {\"1\": {}, \"2\": {}}}")
                .file("s/needs.json", "{\"current_version\": \"1\", \"versions\": {\"1\": {}}}");

        assertThat(project.faults("r", "s")).isEqualTo("""
                r/needs.json:1:1: this is no needs.json: expected "versions" with the version that "current_version" names, found "3" among 2 versions
                s/needs.json:1:44: the version has no "needs"; let sphinx-needs write the file again
                countersign.yaml:1:48: no need of docs/needs.json is of the type "specc"; did you mean "spec"? Allowed are req, spec, test
                """);
    }
}
