package io.countersign.report.html.data;

import io.countersign.report.format.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the project's sources, where they are. Nothing outside of the project's root is read, and no file above 1 MiB. */
final class SourceText {

    private static final long LIMIT = 1 << 20;

    private final Optional<Path> root;

    SourceText(Project project) {
        this.root = project.root();
    }

    /** The lines of a file; bytes that are no UTF-8 become replacement characters. Empty when it is not there or may not be read. */
    Optional<List<String>> lines(String path) {
        return root.flatMap(folder -> read(folder, path));
    }

    private static Optional<List<String>> read(Path folder, String path) {
        try {
            Path file = folder.resolve(path).toRealPath();
            if (!file.startsWith(folder.toRealPath()) || !Files.isRegularFile(file) || Files.size(file) > LIMIT) {
                return Optional.empty();
            }
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException | InvalidPathException e) {
            // Sources are optional: the lines are shown without their text.
            return Optional.empty();
        }
    }
}
