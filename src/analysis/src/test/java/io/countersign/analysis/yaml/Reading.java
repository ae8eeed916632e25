package io.countersign.analysis.yaml;

import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.analysis.settings.Settings;
import io.countersign.model.InputException;
import io.countersign.model.declared.Declarations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Reads what stands in a test as if it stood in a project. */
final class Reading {

    private static final String FILE = "requirements/a.yaml";

    private Reading() {}

    static Declarations requirements(Path root, String yaml) {
        return RequirementsFiles.read(List.of(write(root, FILE, yaml)), List.of(), root);
    }

    static Settings settings(Path root, String yaml) {
        return SettingsReader.read(write(root, SettingsReader.FILE_NAME, yaml), root);
    }

    static String faultsOfRequirements(Path root, String yaml) {
        return faultsOf(() -> requirements(root, yaml));
    }

    static String faultsOfRequirements(Path root, byte[] bytes) {
        Path file = write(root, FILE, bytes);
        return faultsOf(() -> RequirementsFiles.read(List.of(file), List.of(), root));
    }

    static String faultsOfSettings(Path root, String yaml) {
        return faultsOf(() -> settings(root, yaml));
    }

    /** The exception's message, with a line feed at its end as in a text block; empty when none was thrown. */
    static String faultsOf(Supplier<?> reading) {
        try {
            reading.get();
            return "";
        } catch (InputException thrown) {
            return thrown.getMessage() + "\n";
        }
    }

    static Path write(Path root, String name, String text) {
        return write(root, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path root, String name, byte[] bytes) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
