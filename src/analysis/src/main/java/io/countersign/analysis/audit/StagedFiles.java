package io.countersign.analysis.audit;

import io.countersign.analysis.digest.Sha256;
import io.countersign.analysis.provenance.SourcePlaces;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts files where their entries are to be taken from, each once, and keeps what they were. */
final class StagedFiles {

    private static final String NO_SESSIONS = "the names of JaCoCo's sessions, which tell the host, are left out";
    private static final String NO_ENVIRONMENT =
            "system properties, what tests printed, and the names of host and user are left out";
    private static final String DOORSTOP = ".doorstop.yml";

    private final Path root;
    private final Path folder;
    private final EntryNames names;
    private final Map<String, String> hashes;
    private final TreeMap<String, StoredFile> stored = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** @param hashes what the analysis read, by the names its result tells */
    StagedFiles(Path root, Path folder, Map<String, String> hashes) {
        this.root = root;
        this.folder = folder;
        this.names = new EntryNames(root);
        this.hashes = Map.copyOf(hashes);
    }

    private interface Copy {
        void to(Path target) throws IOException;
    }

    List<StoredFile> files() {
        return List.copyOf(stored.values());
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
    }

    String entry(Path path) {
        return names.of(path);
    }

    Path place(String entry) {
        return folder.resolve(entry);
    }

    /** Settings and requirements name each other by paths, which must mean the same in the bundle. */
    void checkInside(List<Path> paths) {
        paths.stream().filter(path -> !names.isInside(path)).forEach(this::faultOutside);
    }

    private void faultOutside(Path path) {
        faults.add(new Fault(
                Location.ofFile(SourcePlaces.name(root, path)),
                "lies outside of the project's root, and a bundle names what was declared relative to the root; name a --root"
                        + " that holds it"));
    }

    /** A file that was declared from, as the analysis names it. */
    void named(String name) throws IOException {
        Path file = root.resolve(name).normalize();
        if (!names.isInside(file)) {
            faultOutside(file);
        } else if (Files.isRegularFile(file)) {
            copy(file);
        } else if (file.endsWith(DOORSTOP)) {
            around(file);
        } else {
            faults.add(changed(name));
        }
    }

    /** Doorstop's file stands in the folder of its document, which may be some folders above its items. */
    private void around(Path named) throws IOException {
        for (Path above = named.getParent(); above != null && names.isInside(above); above = above.getParent()) {
            if (Files.isRegularFile(above.resolve(DOORSTOP))) {
                copy(above.resolve(DOORSTOP));
                return;
            }
        }
    }

    /** What is attached to a proof; that it is not there is for the proof to say. */
    void attachment(String path) throws IOException {
        Path file = root.resolve(path).normalize();
        Path real = Files.exists(file) ? file.toRealPath() : file;
        if (names.isInside(file) && Files.isRegularFile(file) && real.startsWith(root.toRealPath())) {
            copy(file);
        }
    }

    /** As it is. */
    void copy(Path file) throws IOException {
        store(file, entry(file), "", target -> Files.copy(file, target));
    }

    void exec(Path file) throws IOException {
        store(file, entry(file), NO_SESSIONS, target -> ExecCopy.write(file, target));
    }

    void results(Path file) throws IOException {
        store(file, entry(file), NO_ENVIRONMENT, target -> ResultsCopy.write(file, target));
    }

    /** The class files of a folder or jar; answers with the entries that stand for it. */
    List<String> classes(Path classes, String entry) throws IOException {
        return ClassJars.write(classes, place(entry)).stream()
                .map(jar -> folder.relativize(jar).toString().replace('\\', '/'))
                .toList();
    }

    void document(String entry, byte[] bytes) throws IOException {
        Files.write(place(entry), bytes);
    }

    private void store(Path file, String entry, String changed, Copy copy) throws IOException {
        if (stored.containsKey(entry)) {
            return;
        }
        Path target = place(entry);
        Files.createDirectories(target.getParent());
        copy.to(target);
        Sha256 hash = new Sha256();
        hash.file(changed.isEmpty() ? target : file);
        StoredFile known = new StoredFile(entry, hash.hex(), changed);
        stored.put(entry, known);
        String name = SourcePlaces.name(root, file);
        if (!hashes.getOrDefault(name, known.sha256()).equals(known.sha256())) {
            faults.add(changed(name));
        }
    }

    private static Fault changed(String name) {
        return new Fault(
                Location.ofFile(name), "changed while the bundle was made; make it again when nobody writes there");
    }
}
