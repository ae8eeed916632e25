package io.countersign.analysis.yaml;

import java.io.File;
import java.nio.file.Path;

/** Names inputs the way messages and reports show them. */
final class InputPaths {

    private final Path root;

    InputPaths(Path root) {
        this.root = absolute(root);
    }

    /** Relative to the root with forward slashes when inside it, otherwise as given, so that no output tells where somebody works. */
    String name(Path path) {
        Path inside = absolute(path);
        if (!inside.startsWith(root)) {
            return slashes(path);
        }
        return inside.equals(root) ? "." : slashes(root.relativize(inside));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static String slashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
