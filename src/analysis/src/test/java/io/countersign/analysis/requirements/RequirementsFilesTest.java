package io.countersign.analysis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.declared.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class RequirementsFilesTest {

    @TempDir
    Path root;

    @Test
    void readsTheUsualFolderAndEveryEntryBesideIt() {
        Project project = new Project(root)
                .settings("requirements: [{path: docs/spec.md}, {path: more}]")
                .file("requirements/a.yaml", "requirements: [{id: R, title: T}]")
                .file("docs/spec.md", "# R-1: one\n")
                .file("more/b.feature", "@id:R-2\nFeature: two\n")
                .file("more/c.yaml", "requirements: [{id: R-3, title: T}]");

        assertThat(files(project))
                .containsExactly("requirements/a.yaml", "docs/spec.md", "more/b.feature", "more/c.yaml");
    }

    @Test
    void doesWithoutTheUsualFolderWhereThereAreEntries() {
        Project project = new Project(root)
                .settings("requirements: [{path: docs/spec.md}]")
                .file("docs/spec.md", "# R-1: one\n");

        assertThat(files(project)).containsExactly("docs/spec.md");
    }

    @Test
    void readsANamedFileAsItsEntrySays() {
        Project project = new Project(root)
                .settings("requirements: [{path: docs, format: csv, id: Key}]")
                .file("docs/a.csv", "Key\nR-1\n")
                .file("docs/b.yaml", "requirements: [{id: R, title: T}]");

        assertThat(files(project, "docs/a.csv", "docs/b.yaml")).containsExactly("docs/a.csv", "docs/b.yaml");
    }

    @Test
    void readsAFileInTheFormatThatItsEntryNamesWhateverItsName() {
        Project project = new Project(root)
                .settings("requirements: [{path: spec.txt, format: markdown}, {path: export.dat, format: needs}]")
                .file("spec.txt", "# R-1: one\n")
                .file("export.dat", "{\"versions\": {\"\": {\"needs\": {\"N_1\": {\"title\": \"one\"}}}}}");

        assertThat(files(project)).containsExactly("spec.txt", "export.dat");
    }

    @Test
    void showsTheFaultsOfAllEntriesAndFilesTogether() {
        Project project = new Project(root)
                .settings("""
                        requirements:
                          - {path: docs/missing.json, items: /a}
                          - {path: a.md, format: markdwon}
                          - {path: docs, format: gherkin}
                          - {path: b.md, id: /key, words: {wip: draft}, item: x}
                        """.replace(", item: x", ""))
                .file("docs/readme.md", "")
                .file("requirements/a.yaml", "requirements: [{id: R}]")
                .file("b.md", "");

        assertThat(project.faults()).isEqualTo("""
                countersign.yaml:3:26: "markdwon" is not a format; did you mean "markdown"? Allowed are csv, doorstop, gherkin, json, markdown, needs, yaml
                countersign.yaml:5:22: "id" is not a key of an entry of the format markdown; did you mean "ids"? Allowed are path, format, ids, types, words
                docs/missing.json: there is no such file or folder; create it or name another one
                docs: the folder holds no file of the format gherkin; add one or name another folder
                requirements/a.yaml:1:16: "title" is missing; a requirement needs id, title
                """);
    }

    @Test
    void readsEachFileOnceAndAsItsOwnEntrySays() {
        Project project = new Project(root)
                .settings("requirements: [{path: requirements/spec.json, items: /a, id: /k}]")
                .file("requirements/a.yaml", "requirements: [{id: R, title: T}]")
                .file("requirements/other.json", "not read")
                .file("requirements/spec.json", "{\"a\": [{\"k\": \"J-1\"}]}");

        assertThat(files(project)).containsExactly("requirements/a.yaml", "requirements/spec.json");
    }

    @Test
    void namesAllFormatsInTheSchemaForEditors() throws IOException {
        JsonNode schema =
                JsonMapper.shared().readTree(Files.readString(Path.of("../../docs/schema/countersign.schema.json")));

        assertThat(schema.at("/$defs/entry/properties/format/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(RequirementsFormats.names());
    }

    private static List<String> files(Project project, String... named) {
        return project.read(named).files().stream().map(InputFile::path).toList();
    }
}
