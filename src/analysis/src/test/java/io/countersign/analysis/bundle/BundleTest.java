package io.countersign.analysis.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into a bundle is what comes out of it. */
class BundleTest {

    @TempDir
    Path folder;

    private Path written(Map<String, String> texts) {
        TreeMap<String, Content> entries = new TreeMap<>();
        texts.forEach((name, text) -> entries.put(name, Content.of(text)));
        Path file = folder.resolve("release.countersign.zip");
        BundleWriter.write(file, entries);
        return file;
    }

    private static String text(Bundle bundle, String entry) {
        return new String(bundle.bytes(entry), StandardCharsets.UTF_8);
    }

    @Test
    void theManifestNamesEveryEntryWithItsLengthAndHash() {
        Bundle bundle = Bundle.read(written(Map.of("evidence/run.evidence", "abc", "release.json", "{}")));

        assertThat(bundle.problems()).isEmpty();
        assertThat(bundle.entries())
                .extracting(BundleEntry::name)
                .containsExactly("manifest.json", "evidence/run.evidence", "release.json");
        assertThat(text(bundle, "evidence/run.evidence")).isEqualTo("abc");
        assertThat(text(bundle, "manifest.json")).isEqualTo("""
                {"mediaType":"application/vnd.countersign.bundle+zip","format":1,"entries":[
                {"name":"evidence/run.evidence","length":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
                {"name":"release.json","length":2,"sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}
                ]}
                """);
        assertThat(bundle.digest()).isEqualTo(Sha256.hexOf(bundle.bytes("manifest.json")));
    }

    @Test
    void otherToolsReadTheArchive() throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        try (ZipFile zip =
                new ZipFile(written(Map.of("a/größe 😀.txt", "x", "b", "")).toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                found.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(found)
                .containsKeys("manifest.json")
                .containsEntry("a/größe 😀.txt", "x")
                .containsEntry("b", "");
    }

    @Test
    void aSignatureIsAddedBehindEverythingElseAndIsNotInTheManifest() throws IOException {
        Path file = written(Map.of("release.json", "{}"));
        Bundle before = Bundle.read(file);
        byte[] bytesBefore = Files.readAllBytes(file);

        BundleWriter.addSignatures(before, Map.of("signatures/b.dsse.json", new byte[] {1, 2}));
        BundleWriter.addSignatures(Bundle.read(file), Map.of("signatures/a.dsse.json", new byte[] {3}));

        Bundle after = Bundle.read(file);
        assertThat(after.problems()).isEmpty();
        assertThat(after.signatures()).containsExactly("signatures/a.dsse.json", "signatures/b.dsse.json");
        assertThat(after.bytes("signatures/b.dsse.json")).containsExactly(1, 2);
        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(folder)
                .isDirectoryContaining("glob:**release.countersign.zip")
                .isDirectoryNotContaining("glob:**.part");
        int untouched = new String(bytesBefore, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        assertThat(Files.readAllBytes(file)).startsWith(Arrays.copyOf(bytesBefore, untouched));
    }

    @Test
    void unpacksIntoAFolderThatIsEmpty() throws IOException {
        Bundle bundle = Bundle.read(written(Map.of("evidence/run.evidence", "abc", "release.json", "{}")));
        Path target = folder.resolve("unpacked");

        bundle.unpack(target);

        assertThat(target.resolve("evidence/run.evidence")).hasContent("abc");
        assertThat(target.resolve("release.json")).hasContent("{}");
        assertThat(target.resolve("manifest.json")).hasBinaryContent(bundle.bytes("manifest.json"));
        assertThatThrownBy(() -> bundle.unpack(target))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("unpacked: holds files already; name a folder that is empty or not there");
    }
}
