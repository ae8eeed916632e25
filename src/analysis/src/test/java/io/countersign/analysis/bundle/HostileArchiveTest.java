package io.countersign.analysis.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.analysis.bundle.RawArchive.Entry;
import io.countersign.model.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive that was made to do harm is refused before anything of it is used. */
class HostileArchiveTest {

    private static final int FIRST_EXTERNAL_ATTRIBUTE = 38;

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("hostile.countersign.zip"), bytes);
    }

    private static RawArchive with(String name) {
        return RawArchive.of(List.of(new Entry(name, new byte[] {1}), new Entry("release.json", new byte[] {2})));
    }

    private static int directoryOf(byte[] archive) {
        return new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    }

    private void assertRefused(byte[] archive, String sentence) throws IOException {
        Path file = file(archive);
        assertThatThrownBy(() -> Bundle.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "a/../../evil",
                "..",
                "./a",
                "/evil",
                "//evil",
                "C:/evil",
                "C:evil",
                "a\\evil",
                "..\\evil",
                "a\0b",
                "a\nb",
                "a//b",
                "a/",
                "a.",
                "a /b",
                "CON",
                "a/nul.txt",
                "Lpt1.json",
                "a:stream",
                "a\u202Eb",
                "a?",
                "signatures/sub/a.dsse.json",
                "signatures/a.txt"
            })
    void aNameThatCouldLeadElsewhereIsRefused(String name) throws IOException {
        assertRefused(with(name).bytes(), "so no entry may have it");
        Files.delete(folder.resolve("hostile.countersign.zip"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theWriterRefusesSuchNamesTooAndNamesAllOfThem() {
        Path file = folder.resolve("release.countersign.zip");

        assertThatThrownBy(() -> BundleWriter.write(
                        file,
                        new TreeMap<>(Map.of("../a", Content.of(""), "b:c", Content.of(""), "d", Content.of("")))))
                .isInstanceOf(InputException.class)
                .hasMessage(file
                        + "!/../a: the name \"../a\" is no relative path without \".\" and \"..\", so no entry may have it\n"
                        + file
                        + "!/b:c: the name \"b:c\" holds the character U+003A, which not every system can have in a name, so no"
                        + " entry may have it");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aNameThatIsNoUtf8IsRefused() throws IOException {
        byte[] archive = with("aé").bytes();
        int at = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4) + ZipLayout.LOCAL_LENGTH + 1;
        archive[at] = (byte) 0xFF;
        assertRefused(archive, "an entry whose name is no UTF-8");
    }

    @Test
    void entriesOfOneNameAreRefused() throws IOException {
        RawArchive good = with("a");
        assertRefused(
                good.with(entries -> {
                            entries.add(2, entries.get(1));
                            return entries;
                        })
                        .bytes(),
                "the entry \"a\" is there twice");
    }

    @ParameterizedTest
    @CsvSource({"a link of Unix, 40, 0xA1FF", "a folder of Unix, 40, 0x41ED", "a folder of DOS, 38, 0x0010"})
    void anEntryThatIsNoPlainFileIsRefused(String what, int at, String attributes) throws IOException {
        byte[] archive = with("a").bytes();
        int directory = directoryOf(archive);
        int value = Integer.decode(attributes);
        assertThat(at).as(what).isGreaterThanOrEqualTo(FIRST_EXTERNAL_ATTRIBUTE);
        archive[directory + at] = (byte) value;
        archive[directory + at + 1] = (byte) (value >> 8);
        assertRefused(archive, "is not the directory of these entries");
    }

    @Test
    void aBombIsRefusedBeforeAByteOfItIsInflated() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertRefused(bytes.toByteArray(), "the entry is compressed, and no bundle has such entries");
    }

    @Test
    void anEntryThatIsCompressedBehindAGoodManifestIsRefused() throws IOException {
        byte[] archive = with("a").bytes();
        int second = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\3\4", 4);
        archive[second + 8] = 8;
        assertRefused(archive, "hostile.countersign.zip!/a: the entry is compressed");
    }

    @Test
    void moreEntriesThanAllowedAreRefusedAndAsManyAreRead() throws IOException {
        List<Entry> most = IntStream.range(0, BundleFormat.MOST_ENTRIES - 1)
                .mapToObj(n -> new Entry("e" + n, new byte[0]))
                .toList();
        assertThat(Bundle.read(file(RawArchive.of(most).bytes())).problems()).isEmpty();

        List<Entry> more = Stream.concat(most.stream(), Stream.of(new Entry("one-more", new byte[0])))
                .toList();
        assertRefused(RawArchive.of(more).bytes(), "has more than 10000 entries");
        TreeMap<String, Content> content = new TreeMap<>();
        more.forEach(entry -> content.put(entry.name(), Content.of(entry.bytes())));
        assertThatThrownBy(() -> BundleWriter.write(folder.resolve("more.countersign.zip"), content))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("has more than 10000 entries, which is the most a bundle may have");
        assertThat(folder.resolve("more.countersign.zip")).doesNotExist();
    }

    /** The file says that it goes on for longer than it may, and is not read any further. */
    @Test
    void moreBytesThanAllowedAreRefused() throws IOException {
        RawArchive good = with("a");
        Path file = folder.resolve("large.countersign.zip");
        BundleEntry large = new BundleEntry("b", BundleFormat.MOST_BYTES, 0, "");
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] bytes = good.bytes();
            out.write(
                    bytes,
                    0,
                    directoryOf(bytes)
                            - 1
                            - ZipLayout.local(good.entries().get(2).measured()).length);
            out.write(ZipLayout.local(large));
        }
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(BundleFormat.MOST_BYTES * 2);
        }
        assertThatThrownBy(() -> Bundle.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has more than 536870912 bytes in its entries");
    }

    @Test
    void anEntryThatClaimsMoreThanTheFileHoldsIsRefused() throws IOException {
        BundleEntry claims = new BundleEntry("manifest.json", 10_000_000, 0, "");
        assertRefused(ZipLayout.local(claims), "ends before its directory does; it was cut off");
    }

    private static List<Map.Entry<String, Consumer<byte[]>>> headerChanges() {
        List<Map.Entry<String, Consumer<byte[]>>> changes = new ArrayList<>();
        changes.add(Map.entry("encrypted", bytes -> bytes[6] |= 1));
        changes.add(Map.entry("sizes behind the content", bytes -> bytes[6] |= 8));
        changes.add(Map.entry("another time", bytes -> bytes[10] = 1));
        changes.add(Map.entry("another date", bytes -> bytes[12] = 0x22));
        changes.add(Map.entry("extra fields", bytes -> bytes[28] = 4));
        changes.add(Map.entry("two sizes", bytes -> bytes[18] ^= 1));
        return changes;
    }

    @Test
    void aHeaderWithAnythingUnusualIsRefused() throws IOException {
        for (Map.Entry<String, Consumer<byte[]>> change : headerChanges()) {
            byte[] archive = with("a").bytes();
            change.getValue().accept(archive);
            assertThatThrownBy(() -> Bundle.read(file(archive)))
                    .as(change.getKey())
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("manifest.json: the entry's header is not as `countersign bundle` writes it");
        }
    }

    @Test
    void aCommentIsRefused() throws IOException {
        byte[] archive = with("a").bytes();
        byte[] commented = Arrays.copyOf(archive, archive.length + 2);
        commented[archive.length - 2] = 2;
        assertRefused(commented, "is not the directory of these entries, or more follows it");
    }

    @Test
    void aLaterFormatIsRefusedByName() throws IOException {
        String manifest =
                "{\"mediaType\":\"application/vnd.countersign.bundle+zip\",\"format\":2,\"packing\":\"zstd\"}";
        RawArchive later = new RawArchive(List.of(
                new Entry("manifest.json", manifest.getBytes(StandardCharsets.UTF_8)),
                new Entry("any \\ thing", new byte[0])));
        assertRefused(
                later.bytes(),
                "is written in bundle format 2, and this version of Countersign reads format 1; use the version that wrote it, or a"
                        + " later one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "no archive at all", "PK\u0005\u0006 and more of that"})
    void aFileThatIsNoArchiveIsRefused(String text) throws IOException {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), "is no bundle: it does not begin with manifest.json");
    }

    @Test
    void anArchiveWithoutAManifestInFrontIsRefused() throws IOException {
        RawArchive good = with("a");
        assertRefused(
                good.with(entries -> entries.subList(1, 3)).bytes(),
                "is no bundle: it does not begin with manifest.json");
        assertRefused(
                good.with(entries -> {
                            entries.set(0, new Entry("manifest.json", "{}".getBytes(StandardCharsets.UTF_8)));
                            return entries;
                        })
                        .bytes(),
                "manifest.json: says no bundle format");
    }

    @Test
    void aBundleWithProblemsIsNeitherUnpackedNorSigned() throws IOException {
        Bundle tampered = Bundle.read(file(with("a")
                .with(entries -> {
                    entries.set(1, new Entry("a", new byte[] {9}));
                    return entries;
                })
                .bytes()));
        Path target = folder.resolve("unpacked");

        assertThatThrownBy(() -> tampered.unpack(target))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "hostile.countersign.zip!/a: has the SHA-256 2b4c342f5433ebe591a1da77e013d1b72475562d48578dca8b84bac6651c3cb9,");
        assertThat(target).doesNotExist();
        assertThatThrownBy(() -> BundleWriter.addSignatures(tampered, Map.of("signatures/a.dsse.json", new byte[0])))
                .isInstanceOf(InputException.class);
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNoticed() throws IOException {
        Path file = file(with("a").bytes());
        Bundle bundle = Bundle.read(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[directoryOf(bytes) - 1] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> bundle.bytes("release.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("changed while it was read");
    }
}
