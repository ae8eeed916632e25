package io.countersign.analysis.audit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What files are called in a bundle: inside the project's root as there, so that everything that names them still fits, and others by their
 * own name alone, so that no folder of a machine is told.
 */
final class EntryNames {

    private final Path root;

    /** By its path, what lies outside of the root. */
    private final Map<Path, String> outside = new LinkedHashMap<>();

    EntryNames(Path root) {
        this.root = absolute(root);
    }

    boolean isInside(Path path) {
        return absolute(path).startsWith(root);
    }

    /** The entry of a file, or of a folder's files. */
    String of(Path path) {
        Path absolute = absolute(path);
        if (absolute.startsWith(root)) {
            return below(Layout.ROOT, root, absolute);
        }
        for (Map.Entry<Path, String> known : outside.entrySet()) {
            if (absolute.startsWith(known.getKey())) {
                return below(known.getValue(), known.getKey(), absolute);
            }
        }
        String entry = "outside/" + (outside.size() + 1) + "/" + absolute.getFileName();
        outside.put(absolute, entry);
        return entry;
    }

    private static String below(String entry, Path folder, Path path) {
        return path.equals(folder)
                ? entry
                : entry + "/" + folder.relativize(path).toString().replace('\\', '/');
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
