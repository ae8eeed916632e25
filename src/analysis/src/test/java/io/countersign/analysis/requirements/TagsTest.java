package io.countersign.analysis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.declared.Requirement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words a project sorts its items by, in every format that has any. */
final class TagsTest {

    @TempDir
    Path root;

    private static List<List<String>> tags(Project project, String... named) {
        return project.read(named).requirements().stream()
                .map(Requirement::tags)
                .toList();
    }

    @Test
    void yaml() {
        Project project = new Project(root).file("requirements/a.yaml", """
                requirements:
                  - {id: A, title: a, tags: pci}
                  - {id: B, title: b, tags: [pci, slow lane, pci]}
                  - {id: C, title: c}
                workflows:
                  - {id: W, title: w, tags: [night], steps: [{id: s, title: s}]}
                """);

        assertThat(tags(project)).containsExactly(List.of("pci"), List.of("pci", "slow lane"), List.of());
        assertThat(project.read().workflows().get(0).tags()).containsExactly("night");
    }

    @Test
    void openFastTrace() {
        assertThat(tags(new Project(root).file("spec.md", """
                ### Held
                `req~held~1`

                Tags: pci, slow lane

                ### Told
                `req~told~1`

                Tags:
                - pci
                - `night`
                """), "spec.md"))
                .containsExactly(List.of("pci", "slow lane"), List.of("pci", "night"));
    }

    @Test
    void headingsOfMarkdown() {
        assertThat(tags(new Project(root).file("spec.md", """
                ## REQ-1: Held

                Tags: pci, slow lane; night

                A payment is held.
                """), "spec.md"))
                .containsExactly(List.of("pci", "slow lane", "night"));
    }

    @Test
    void sphinxNeeds() {
        assertThat(tags(new Project(root).file("needs.json", """
                {"current_version": "1", "versions": {"1": {"needs": {
                  "A": {"id": "A", "type": "req", "title": "a", "tags": ["pci", "slow lane"]},
                  "B": {"id": "B", "type": "req", "title": "b", "tags": []}
                }}}}
                """), "needs.json"))
                .containsExactly(List.of("pci", "slow lane"), List.of());
    }

    /** A tag that gives the requirement its ID or another part is none of these. */
    @Test
    void gherkin() {
        Project project = new Project(root)
                .settings("requirements: [{path: features, format: gherkin, ids: \"REQ-[0-9]+\"}]")
                .file("features/a.feature", """
                        @REQ-7 @owner:payments @pci @issue:9
                        Feature: Refunds
                        """);

        assertThat(tags(project)).containsExactly(List.of("pci", "issue:9"));
    }

    @Test
    void jsonAndCsv() {
        Project project = new Project(root)
                .settings("""
                        requirements:
                          - {path: a.json, items: /r, id: /id, tags: /labels}
                          - {path: a.csv, id: Key, tags: Labels}
                        """)
                .file("a.json", "{\"r\": [{\"id\": \"A\", \"labels\": [\"pci\", \"slow lane\"]}]}")
                .file("a.csv", "Key,Labels\nB,\"pci; slow lane\"\n");

        assertThat(tags(project)).containsExactly(List.of("pci", "slow lane"), List.of("pci", "slow lane"));
    }
}
