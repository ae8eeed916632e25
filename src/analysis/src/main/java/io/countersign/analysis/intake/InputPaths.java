package io.countersign.analysis.intake;

import java.io.File;
import java.nio.file.Path;

/** Names inputs the way messages and reports show them. */
public final class InputPaths {

    private final Path root;

    /** @param root what names are relative to */
    public InputPaths(Path root) {
        this.root = absolute(root);
    }

    /** Relative to the root with forward slashes when inside it, otherwise as given, so that no output tells where somebody works. */
    public String name(Path path) {
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
