package io.countersign.analysis.intake;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What the name of a file tells. */
public final class FileNames {

    private FileNames() {}

    /** The last part of a path; empty for a root. */
    public static String of(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** Whether the name has one of these ends, in small letters or large ones. */
    public static boolean endsWith(Path path, String... ends) {
        String name = of(path).toLowerCase(Locale.ROOT);
        return Stream.of(ends).anyMatch(name::endsWith);
    }
}
