package io.countersign.analysis.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.bundle.RawArchive.Entry;
import io.countersign.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to an entry of a bundle of 30 files is detected, even where archive and checksums are right again. */
class BundleTamperTest {

    private static final RawArchive GOOD = RawArchive.ofThirtyFiles();

    @TempDir
    Path folder;

    /** What a reader has to complain about; empty when it is content. */
    private String complaint(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("tampered.countersign.zip"), archive);
        try {
            return String.join(
                    "\n",
                    Bundle.read(file).problems().stream().map(Object::toString).toList());
        } catch (InputException refused) {
            return refused.getMessage();
        }
    }

    private String complaint(RawArchive archive) throws IOException {
        return complaint(archive.bytes());
    }

    private static byte[] changed(byte[] bytes) {
        byte[] copy = bytes.clone();
        copy[copy.length / 2] ^= 1;
        return copy;
    }

    @Test
    void theBundleItselfIsFine() throws IOException {
        assertThat(GOOD.entries()).hasSize(31);
        assertThat(complaint(GOOD)).isEmpty();
        assertThat(Files.readAllBytes(GOOD.writtenTo(folder))).isEqualTo(GOOD.bytes());
    }

    @Test
    void anEntryThatWasChangedIsDetected() throws IOException {
        int tried = 0;
        for (int i = 0; i < GOOD.entries().size(); i++) {
            int at = i;
            Entry entry = GOOD.entries().get(i);
            if (entry.bytes().length > 0) {
                tried++;
                assertThat(complaint(GOOD.with(entries -> {
                            entries.set(at, new Entry(entry.name(), changed(entry.bytes())));
                            return entries;
                        })))
                        .as(entry.name())
                        .isNotEmpty();
            }
        }
        assertThat(tried).isEqualTo(25);
    }

    @Test
    void anEntryThatWasMadeLongerOrShorterIsDetected() throws IOException {
        for (int i = 0; i < GOOD.entries().size(); i++) {
            int at = i;
            Entry entry = GOOD.entries().get(i);
            for (int length = 0; length <= entry.bytes().length + 1; length++) {
                byte[] bytes = Arrays.copyOf(entry.bytes(), length);
                if (length != entry.bytes().length) {
                    assertThat(complaint(GOOD.with(entries -> {
                                entries.set(at, new Entry(entry.name(), bytes));
                                return entries;
                            })))
                            .as("%s with %s bytes", entry.name(), length)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void anEntryThatWasTakenOutIsDetected() throws IOException {
        for (int i = 0; i < GOOD.entries().size(); i++) {
            int at = i;
            assertThat(complaint(GOOD.with(entries -> {
                        entries.remove(at);
                        return entries;
                    })))
                    .as(GOOD.entries().get(i).name())
                    .isNotEmpty();
        }
    }

    @Test
    void anEntryThatWasAddedAnywhereIsDetected() throws IOException {
        for (String name : List.of("added", "manifest.json", "evidence/run-0.json", "signatures/a.txt", "zzz")) {
            for (int i = 0; i <= GOOD.entries().size(); i++) {
                int at = i;
                assertThat(complaint(GOOD.with(entries -> {
                            entries.add(at, new Entry(name, new byte[] {1}));
                            return entries;
                        })))
                        .as("%s at %s", name, i)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void anEntryThatWasRenamedIsDetected() throws IOException {
        for (int i = 0; i < GOOD.entries().size(); i++) {
            for (String name : List.of("renamed", GOOD.entries().get(i).name() + "x", "signatures/a.dsse.json")) {
                int at = i;
                assertThat(complaint(GOOD.with(entries -> {
                            entries.set(at, entries.get(at).named(name));
                            return entries;
                        })))
                        .as("%s as %s", GOOD.entries().get(i).name(), name)
                        .isNotEmpty();
                assertThat(complaint(GOOD.with(entries -> sortedAfterRenaming(entries, at, name))))
                        .as("%s as %s, sorted", GOOD.entries().get(i).name(), name)
                        .isNotEmpty();
            }
        }
    }

    private static List<Entry> sortedAfterRenaming(List<Entry> entries, int at, String name) {
        entries.set(at, entries.get(at).named(name));
        entries.sort((one, other) -> EntryName.ORDER.compare(one.name(), other.name()));
        return entries;
    }

    @Test
    void entriesThatWereMovedOrSwappedAreDetected() throws IOException {
        for (int from = 0; from < GOOD.entries().size(); from++) {
            for (int to = from + 1; to < GOOD.entries().size(); to++) {
                int first = from;
                int second = to;
                assertThat(complaint(GOOD.with(entries -> {
                            Collections.swap(entries, first, second);
                            return entries;
                        })))
                        .as("swapped %s and %s", from, to)
                        .isNotEmpty();
                assertThat(complaint(GOOD.with(entries -> {
                            entries.add(second, entries.remove(first));
                            return entries;
                        })))
                        .as("moved %s to %s", from, to)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void contentsThatChangedPlacesAreDetected() throws IOException {
        for (int i = 1; i + 1 < GOOD.entries().size(); i++) {
            Entry one = GOOD.entries().get(i);
            Entry next = GOOD.entries().get(i + 1);
            int at = i;
            if (!Arrays.equals(one.bytes(), next.bytes())) {
                assertThat(complaint(GOOD.with(entries -> {
                            entries.set(at, next.named(one.name()));
                            entries.set(at + 1, one.named(next.name()));
                            return entries;
                        })))
                        .as("%s and %s", one.name(), next.name())
                        .contains("it was changed");
            }
        }
    }

    @Test
    void anArchiveThatWasCutAnywhereIsDetected() throws IOException {
        byte[] bytes = GOOD.bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(complaint(Arrays.copyOf(bytes, length)))
                    .as("%s bytes", length)
                    .isNotEmpty();
        }
    }

    @Test
    void anyBitThatFlipsIsDetected() throws IOException {
        byte[] bytes = GOOD.bytes();
        List<Integer> unnoticed = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << (at % 8));
            if (complaint(flipped).isEmpty()) {
                unnoticed.add(at);
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void bytesBeforeBetweenAndBehindTheEntriesAreDetected() throws IOException {
        byte[] bytes = GOOD.bytes();
        for (int at = 0; at <= bytes.length; at++) {
            byte[] wider = new byte[bytes.length + 1];
            System.arraycopy(bytes, 0, wider, 0, at);
            System.arraycopy(bytes, at, wider, at + 1, bytes.length - at);
            assertThat(complaint(wider)).as("at %s", at).isNotEmpty();
        }
    }
}
