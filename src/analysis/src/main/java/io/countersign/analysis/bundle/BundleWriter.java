package io.countersign.analysis.bundle;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes archives: the same entries give the same bytes on every machine. */
public final class BundleWriter {

    private BundleWriter() {}

    /**
     * Writes the entries and the manifest that names them. The file is there whole or as it was before.
     *
     * @param file replaced when it is there
     * @param entries by their names, without manifest and signatures
     * @throws InputException when names cannot be names of entries, content cannot be read, or there is too much of it
     */
    public static void write(Path file, SortedMap<String, Content> entries) {
        for (String name : entries.keySet()) {
            if (!Manifest.isNamed(name)) {
                throw new IllegalArgumentException(name + " is not for the writer of the content");
            }
        }
        SortedMap<String, Content> all = new TreeMap<>(EntryName.ORDER);
        all.putAll(entries);
        List<BundleEntry> measured = measured(file, all);
        Content manifest = Content.of(Manifest.of(measured).bytes());
        all.put(BundleFormat.MANIFEST, manifest);
        measured.addAll(0, measured(file, new TreeMap<>(Map.of(BundleFormat.MANIFEST, manifest))));
        checkLimits(file, measured);
        replace(file, all, measured);
    }

    /**
     * Adds signatures to a bundle, which is replaced. All other entries keep their bytes.
     *
     * @param signatures by their names below {@link BundleFormat#SIGNATURES}; none is there already
     * @throws InputException when the bundle's entries are not what its manifest says, or there are too many
     */
    public static void addSignatures(Bundle bundle, Map<String, byte[]> signatures) {
        if (!bundle.problems().isEmpty()) {
            throw new InputException(bundle.problems());
        }
        SortedMap<String, Content> all = new TreeMap<>(EntryName.ORDER);
        bundle.entries()
                .forEach(entry -> all.put(
                        entry.name(),
                        () -> Content.of(bundle.bytes(entry.name())).open()));
        signatures.forEach((name, bytes) -> {
            if (!EntryName.isSignature(name) || all.putIfAbsent(name, Content.of(bytes)) != null) {
                throw new IllegalArgumentException(name + " is no name of a new signature");
            }
        });
        List<BundleEntry> measured = measured(bundle.file(), all);
        checkLimits(bundle.file(), measured);
        replace(bundle.file(), all, measured);
    }

    private static void checkLimits(Path file, List<BundleEntry> entries) {
        if (entries.size() > BundleFormat.MOST_ENTRIES) {
            throw BundleMessages.refuse(file, BundleMessages.TOO_MANY);
        }
        if (entries.stream().mapToLong(BundleEntry::length).sum() > BundleFormat.MOST_BYTES) {
            throw BundleMessages.refuse(file, BundleMessages.TOO_LARGE);
        }
    }

    private static void replace(Path file, SortedMap<String, Content> all, List<BundleEntry> entries) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                for (BundleEntry entry : entries) {
                    out.write(ZipLayout.local(entry));
                    copy(file, entry, all.getOrDefault(entry.name(), Content.of("")), out);
                }
                out.write(ZipLayout.directory(entries));
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw BundleMessages.refuse(file, "the bundle cannot be written here: " + e);
        } finally {
            discard(part);
        }
    }

    /** Its own failure would hide the one that led here. */
    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }

    private static void copy(Path file, BundleEntry entry, Content content, OutputStream out) throws IOException {
        try (InputStream in = content.open()) {
            if (!Measure.all(entry.name(), in, out, entry.length()).equals(entry)) {
                throw new InputException(BundleMessages.of(file, entry.name(), BundleMessages.CHANGED_MEANWHILE));
            }
        }
    }

    private static List<BundleEntry> measured(Path file, SortedMap<String, Content> all) {
        List<BundleEntry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, Content> one : all.entrySet()) {
            EntryName.problem(one.getKey())
                    .ifPresent(problem -> faults.add(
                            BundleMessages.of(file, one.getKey(), BundleMessages.badName(one.getKey(), problem))));
            try (InputStream in = one.getValue().open()) {
                entries.add(Measure.all(one.getKey(), in, OutputStream.nullOutputStream(), BundleFormat.MOST_BYTES));
            } catch (IOException e) {
                faults.add(BundleMessages.of(file, one.getKey(), "cannot be read: " + e));
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        return entries;
    }
}
