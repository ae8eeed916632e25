package io.countersign.analysis.bundle;

import io.countersign.analysis.digest.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** An archive whose entries may be anything and in any order; its headers, checksums and directory are right. */
final class RawArchive {

    /** An entry as it is to stand in the archive. */
    record Entry(String name, byte[] bytes) {

        Entry named(String other) {
            return new Entry(other, bytes);
        }

        BundleEntry measured() {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return new BundleEntry(name, bytes.length, (int) crc.getValue(), Sha256.hexOf(bytes));
        }
    }

    private final List<Entry> entries;

    RawArchive(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** As the writer writes them, with a manifest. */
    static RawArchive of(List<Entry> content) {
        List<Entry> sorted = new ArrayList<>(content);
        sorted.sort((one, other) -> EntryName.ORDER.compare(one.name(), other.name()));
        Manifest manifest = Manifest.of(sorted.stream().map(Entry::measured).toList());
        sorted.add(0, new Entry(BundleFormat.MANIFEST, manifest.bytes()));
        return new RawArchive(sorted);
    }

    /** What a bundle has 30 entries of beside its manifest: some empty, some equal, some with names that sort badly. */
    static RawArchive ofThirtyFiles() {
        return of(IntStream.range(0, 30)
                .mapToObj(n -> new Entry(
                        List.of("evidence/run-", "project/größe-", "report/data/Z", "verdicts-")
                                        .get(n % 4) + n + ".json",
                        "content ".repeat(n % 5).getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    List<Entry> entries() {
        return entries;
    }

    RawArchive with(UnaryOperator<List<Entry>> change) {
        return new RawArchive(change.apply(new ArrayList<>(entries)));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<BundleEntry> measured = entries.stream().map(Entry::measured).toList();
        for (int i = 0; i < entries.size(); i++) {
            out.writeBytes(ZipLayout.local(measured.get(i)));
            out.writeBytes(entries.get(i).bytes());
        }
        out.writeBytes(ZipLayout.directory(measured));
        return out.toByteArray();
    }

    Path writeTo(Path folder) throws IOException {
        return Files.write(folder.resolve("raw.countersign.zip"), bytes());
    }

    /** The same by the writer itself. */
    Path writtenTo(Path folder) {
        TreeMap<String, Content> content = new TreeMap<>();
        entries.stream()
                .filter(entry -> Manifest.isNamed(entry.name()))
                .forEach(entry -> content.put(entry.name(), Content.of(entry.bytes())));
        Path file = folder.resolve("written.countersign.zip");
        BundleWriter.write(file, content);
        return file;
    }
}
