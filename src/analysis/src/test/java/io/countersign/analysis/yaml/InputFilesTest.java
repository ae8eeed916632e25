package io.countersign.analysis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class InputFilesTest {

    @TempDir
    Path root;

    @Test
    void readsFoldersInTheOrderOfNamesAndLeavesOutWhatIsHiddenOrNotYaml() {
        requirement("r/b/2.yml");
        requirement("r/b/1.yaml");
        requirement("r/a.YAML");
        requirement("r/c.yaml");
        Reading.write(root, "r/.hidden.yaml", "broken: [");
        Reading.write(root, "r/.git/x.yaml", "broken: [");
        Reading.write(root, "r/readme.md", "broken: [");

        assertThat(read("r")).containsExactly("r/a.YAML", "r/b/1.yaml", "r/b/2.yml", "r/c.yaml");
    }

    @Test
    void readsWhatIsNamedInTheOrderItIsNamedAndEachFileOnce() {
        requirement("r/a.yaml");
        requirement("r/b.yaml");
        requirement("named.txt");

        assertThat(read("named.txt", "r/b.yaml", "r", "r/../r/a.yaml"))
                .containsExactly("named.txt", "r/b.yaml", "r/a.yaml");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsLinksButNeverInCircles() throws IOException {
        requirement("r/a/1.yaml");
        Files.createSymbolicLink(root.resolve("r/a/loop"), root.resolve("r"));
        Files.createSymbolicLink(root.resolve("r/self"), root.resolve("r/self"));
        Files.createSymbolicLink(root.resolve("r/again.yaml"), root.resolve("r/a/1.yaml"));

        assertThat(read("r")).containsExactly("r/a/1.yaml");
    }

    @Test
    void namesFilesOutsideTheRootJustAsTheyWereGiven() {
        Path file = requirement("elsewhere/a.yaml");
        Path relative = Path.of("").toAbsolutePath().relativize(file);

        assertThat(names(RequirementsFiles.read(List.of(file), List.of(), root.resolve("project"))))
                .containsExactly(file.toString());
        assertThat(names(RequirementsFiles.read(List.of(relative), List.of(), root.resolve("project"))))
                .containsExactly(relative.toString());
        assertThat(names(RequirementsFiles.read(List.of(relative), List.of(), root)))
                .containsExactly("elsewhere/a.yaml");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void showsTheFaultsOfAllPathsAndFilesTogether() throws IOException {
        Reading.write(root, "r/1.yaml", "requirements: [a");
        requirement("r/2.yaml");
        Reading.write(root, "r/3.yaml", "workflows: x");
        Files.createSymbolicLink(root.resolve("r/4.yaml"), root.resolve("nowhere"));
        Files.createDirectories(root.resolve("empty/.git"));

        assertThat(Reading.faultsOf(() -> read("missing", "empty", "r", "r/3.yaml", ".")))
                .isEqualTo("""
                        missing: there is no such file or folder; create it or name another one
                        empty: the folder holds no file that is known to hold requirements; such are .yaml, .yml and .feature files, needs.json and the items of Doorstop, and others by an entry of "requirements" in countersign.yaml
                        r/1.yaml:1:17: the list that began at r/1.yaml:1:15 lacks a comma or its closing ]; write it before this place
                        r/3.yaml:1:12: "workflows": expected a list, found a text
                        r/4.yaml: cannot be read; check that it exists and that you may read it
                        """);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void neverReadsDevices() {
        assertThat(Reading.faultsOf(() -> RequirementsFiles.read(List.of(Path.of("/dev/zero")), List.of(), root)))
                .isEqualTo(
                        "/dev/zero: is neither a file nor a folder; name a file of requirements or a folder that holds some\n");
    }

    @Test
    void stopsWhenAllFilesTogetherAreTooLarge() {
        String large = "requirements: [{id: R, title: T}]\n" + "#\n".repeat(524_000);
        for (int i = 1; i <= 9; i++) {
            Reading.write(root, "r/" + i + ".yaml", large);
        }

        assertThat(Reading.faultsOf(() -> read("r")))
                .isEqualTo("r/9.yaml: with this file the YAML files are larger than 8388608 bytes together, "
                        + "and no further one was read; name fewer files or folders\n");
    }

    @Test
    void readsTheUsualFolderWhereNothingIsNamed() {
        requirement("requirements/a.yaml");

        assertThat(read()).containsExactly("requirements/a.yaml");
    }

    @Test
    void missesTheUsualFolderWhereNothingIsNamed() {
        assertThat(Reading.faultsOf(() -> read()))
                .isEqualTo("requirements: there is no such file or folder; create it or name another one\n");
    }

    private List<String> read(String... paths) {
        return names(
                RequirementsFiles.read(Arrays.stream(paths).map(root::resolve).toList(), List.of(), root));
    }

    private static List<String> names(Declarations declarations) {
        return declarations.files().stream().map(InputFile::path).toList();
    }

    private Path requirement(String name) {
        return Reading.write(root, name, "requirements: [{id: R, title: " + name + "}]");
    }
}
