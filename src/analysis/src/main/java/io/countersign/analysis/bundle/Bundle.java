package io.countersign.analysis.bundle;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An archive that was read: which entries it has, and whether they are those that its manifest names. */
public final class Bundle {

    private final Path file;
    private final List<BundleEntry> entries;
    private final List<Fault> problems;
    private final Map<String, Long> offsets = new LinkedHashMap<>();

    Bundle(Path file, List<BundleEntry> entries, List<Fault> problems) {
        this.file = file;
        this.entries = List.copyOf(entries);
        this.problems = List.copyOf(problems);
        long offset = 0;
        for (BundleEntry entry : entries) {
            offset += ZipLayout.entryLength(entry);
            offsets.put(entry.name(), offset - entry.length());
        }
    }

    /**
     * Reads an archive and compares it with its manifest. Nothing is believed of what is inside: who vouches for the manifest is
     * another question.
     *
     * @throws InputException when it is no bundle, is written in an unknown format, in another way than {@link BundleWriter} writes, or
     *     beyond the limits
     */
    public static Bundle read(Path file) {
        return BundleReader.read(file);
    }

    /** Where it was read from. */
    public Path file() {
        return file;
    }

    /** In the order of the archive, the manifest first. */
    public List<BundleEntry> entries() {
        return entries;
    }

    /** The entry of this name. */
    public Optional<BundleEntry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The names of the entries that hold signatures, in their order. */
    public List<String> signatures() {
        return names().filter(EntryName::isSignature).toList();
    }

    /** Where the entries are not what the manifest says; empty when all are. */
    public List<Fault> problems() {
        return problems;
    }

    /** The SHA-256 of the manifest, and so of everything but the signatures: what people sign. Lower-case hex. */
    public String digest() {
        return entries.get(0).sha256();
    }

    /**
     * The bytes of an entry, which are those that were read before.
     *
     * @throws IllegalArgumentException when there is no such entry
     * @throws InputException when the file changed since
     */
    public byte[] bytes(String name) {
        BundleEntry entry =
                entry(name).orElseThrow(() -> new IllegalArgumentException("the bundle has no entry " + name));
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(offsets.getOrDefault(name, 0L));
            bytes = in.readNBytes((int) entry.length());
        } catch (IOException e) {
            throw BundleMessages.refuse(file, "cannot be read: " + e.getMessage());
        }
        if (!Sha256.hexOf(bytes).equals(entry.sha256())) {
            throw BundleMessages.refuse(file, BundleMessages.CHANGED_MEANWHILE);
        }
        return bytes;
    }

    /**
     * Writes all entries as files below a folder, which is made when it is not there.
     *
     * @throws InputException when the entries are not what the manifest says, when the folder holds anything, and when two names are one
     *     to its file system
     */
    public void unpack(Path folder) {
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        Path target = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(target);
            try (Stream<Path> there = Files.list(target)) {
                if (there.findAny().isPresent()) {
                    throw BundleMessages.refuse(
                            folder, "holds files already; name a folder that is empty or not there");
                }
            }
            for (BundleEntry entry : entries) {
                unpack(entry.name(), target);
            }
        } catch (IOException e) {
            throw BundleMessages.refuse(folder, "the bundle cannot be unpacked here: " + e);
        }
    }

    private void unpack(String name, Path target) throws IOException {
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target) || path.equals(target)) {
            throw new IllegalStateException("the reader let the name " + name + " pass");
        }
        Files.createDirectories(path.getParent());
        Files.write(path, bytes(name), StandardOpenOption.CREATE_NEW);
    }

    private Stream<String> names() {
        return entries.stream().map(BundleEntry::name);
    }
}
