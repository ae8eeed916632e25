package io.countersign.cli;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads paths as they are written on a class path. */
final class Paths {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private Paths() {}

    /** The paths of an option that may be repeated, each time with several paths. */
    static List<Path> of(List<String> given) {
        return texts(given).map(Paths::path).toList();
    }

    /**
     * The entries of a class path. One that ends in {@code *} means all jars of the folder, as on a class path of java.
     *
     * @throws InputException naming every entry that does not exist
     */
    static List<Path> classPath(String option, List<String> given) {
        List<Path> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (String text : texts(given).toList()) {
            boolean all = text.equals("*") || text.endsWith("/*") || text.endsWith(File.separator + "*");
            Path path = path(all ? text.substring(0, text.length() - 1) : text);
            if (!Files.exists(path)) {
                faults.add(new Fault(
                        Location.ofFile(text),
                        "is on " + option + " and does not exist; compile the tests first, and separate entries by \""
                                + File.pathSeparator + "\""));
            } else if (all) {
                entries.addAll(jars(path));
            } else {
                entries.add(path);
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        return entries;
    }

    /** A star is no path on Windows: what may end in one is a text until here. */
    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InputException(new Fault(
                    Location.ofFile(text),
                    "is no path (" + e.getReason() + "); separate several by \"" + File.pathSeparator + "\""));
        }
    }

    private static Stream<String> texts(List<String> given) {
        return given.stream()
                .flatMap(text -> Arrays.stream(SEPARATOR.split(text)).filter(part -> !part.isBlank()));
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(
                    new Fault(Location.ofFile(folder.toString()), "its jars cannot be listed: " + e.getMessage()));
        }
    }
}
