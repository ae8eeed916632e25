package io.countersign.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.Inputs;
import io.countersign.analysis.ShopOnDisk;
import io.countersign.model.InputException;
import io.countersign.model.result.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bundles that somebody else made. */
class HostileBundleTest {

    @TempDir
    private Path root;

    @TempDir
    private Path folder;

    private ShopOnDisk disk;

    @BeforeEach
    void lay() throws Exception {
        disk = new ShopOnDisk(root);
        disk.writeEvidence();
        Maker maker = new Maker("0.1.0", List.of(), Map.of(), Map.of());
        ReleaseContent.write(disk.inputs(), Analysis.run(disk.inputs()), maker, folder);
    }

    private void describe(String from, String to) throws Exception {
        Path file = folder.resolve("bundle.json");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "classes/1-1.jar, ../secret.jar",
        "project/evidence, project/../../evidence",
        "project/requirements, /etc",
        "project/countersign.yaml, ''"
    })
    void readNothingOutsideOfTheBundle(String from, String to) throws Exception {
        describe("\"" + from + "\"", "\"" + to + "\"");

        assertThatThrownBy(() -> Derivation.of(RecordedRelease.read(folder)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("bundle.json: names the place " + to + ", which leads out of the bundle");
    }

    @Test
    void readNoRequirementsOutsideOfTheBundle() throws Exception {
        Files.writeString(folder.resolve("project/countersign.yaml"), "requirements: [{path: ../../secret.yaml}]\n");

        assertThatThrownBy(() -> Derivation.of(RecordedRelease.read(folder)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("leads out of the bundle");
    }

    @Test
    void areRefusedByNameWhenTheyAreNewer() throws Exception {
        describe("\"formatVersion\": 1", "\"formatVersion\": 2");
        describe("\"version\": \"0.1.0\"", "\"version\": \"9.0\"");

        assertThatThrownBy(() -> RecordedRelease.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("was written by Countersign 9.0 in version 2 of the bundle's content");
    }

    @Test
    void areRefusedWithoutADescriptionOrVerdicts() throws Exception {
        Files.delete(folder.resolve("verdicts.json"));
        assertThatThrownBy(() -> RecordedRelease.read(folder))
                .hasMessageContaining("verdicts.json: is not in the bundle");

        Files.writeString(folder.resolve("bundle.json"), "{\"formatVersion\": 1}");
        assertThatThrownBy(() -> RecordedRelease.read(folder)).hasMessageContaining("bundle.json: is damaged");
    }

    @Test
    void areNotAskedForACommit() throws Exception {
        Process git = new ProcessBuilder(
                        "git",
                        "-c",
                        "user.name=a",
                        "-c",
                        "user.email=a@example.org",
                        "-C",
                        root.toString(),
                        "init",
                        "-q")
                .start();
        assertThat(git.waitFor()).isZero();
        Process commit = new ProcessBuilder(
                        "git",
                        "-c",
                        "user.name=a",
                        "-c",
                        "user.email=a@example.org",
                        "-C",
                        root.toString(),
                        "commit",
                        "-q",
                        "--allow-empty",
                        "-m",
                        "a")
                .start();
        assertThat(commit.waitFor()).isZero();

        assertThat(Analysis.run(disk.inputs()).header().commit()).isPresent();
        assertThat(Analysis.run(disk.inputs().withoutWorkTree()).header().commit())
                .isEmpty();
        Inputs bundled = BundledInputs.of(Description.read(Files.readAllBytes(folder.resolve("bundle.json"))), folder);
        assertThat(bundled.workTree()).isFalse();
    }

    @Test
    void cannotBeMadeOfRequirementsOutsideOfTheProject(@TempDir Path elsewhere) throws Exception {
        Path file = Files.copy(root.resolve("requirements/shop.yaml"), elsewhere.resolve("shop.yaml"));
        Inputs all = disk.inputs();
        Inputs inputs = new Inputs(root, List.of(file), all.modules(), all.settings(), Optional.empty());
        Result result = Analysis.run(inputs);

        assertThatThrownBy(() -> ReleaseContent.write(
                        inputs, result, new Maker("0.1.0", List.of(), Map.of(), Map.of()), folder.resolve("b")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("shop.yaml: lies outside of the project's root");
    }

    @Test
    void cannotBeMadeWhileSomebodyWrites() throws Exception {
        Inputs inputs = disk.inputs();
        Result result = Analysis.run(inputs);
        Files.writeString(
                root.resolve("requirements/shop.yaml"),
                "requirements:\n  - {id: REQ-FX, title: Amounts are converted}\n");

        assertThatThrownBy(() -> ReleaseContent.write(
                        inputs, result, new Maker("0.1.0", List.of(), Map.of(), Map.of()), folder.resolve("b")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("requirements/shop.yaml: changed while the bundle was made");
    }
}
