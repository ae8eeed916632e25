package io.countersign.analysis.bundle;

import io.countersign.model.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what is in an archive with what its manifest says. */
final class ManifestComparison {

    private final Path file;
    private final List<BundleEntry> entries;
    private final byte[] bytes;
    private final List<Fault> problems = new ArrayList<>();

    ManifestComparison(Path file, List<BundleEntry> entries, byte[] bytes) {
        this.file = file;
        this.entries = entries;
        this.bytes = bytes;
    }

    /** Every difference; none only when the manifest is, byte for byte, that of the entries. */
    List<Fault> problems() {
        Manifest expected = Manifest.of(entries);
        Manifest.read(bytes).ifPresent(said -> compare(said.byName(), expected.byName()));
        if (problems.isEmpty() && !Arrays.equals(bytes, expected.bytes())) {
            add(BundleFormat.MANIFEST, BundleMessages.MANIFEST_LAYOUT);
        }
        return problems;
    }

    private void compare(Map<String, Manifest.Line> said, Map<String, Manifest.Line> found) {
        found.forEach((name, line) -> Optional.ofNullable(said.get(name))
                .ifPresentOrElse(expected -> compare(expected, line), () -> add(name, BundleMessages.NOT_NAMED)));
        said.keySet().stream()
                .filter(name -> !found.containsKey(name))
                .forEach(name -> add(name, BundleMessages.MISSING));
    }

    private void compare(Manifest.Line said, Manifest.Line found) {
        if (said.length() != found.length()) {
            add(found.name(), BundleMessages.length(found.length(), said.length()));
        } else if (!said.sha256().equals(found.sha256())) {
            add(found.name(), BundleMessages.hash(found.sha256(), said.sha256()));
        }
    }

    private void add(String entry, String message) {
        problems.add(BundleMessages.of(file, entry, message));
    }
}
