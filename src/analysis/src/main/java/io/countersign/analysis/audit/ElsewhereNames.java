package io.countersign.analysis.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of the classes and sources of the project's other modules: no more of them is asked for, so no more is kept. */
final class ElsewhereNames {

    private static final Pattern NAME =
            Pattern.compile("(?:[\\w$-]+/)*[\\w$-]+\\.(?:class|java|kt|groovy)", Pattern.UNICODE_CHARACTER_CLASS);

    private ElsewhereNames() {}

    /** Of the files in these folders, relative to each; a folder that is not there, or cannot be listed, holds nothing. */
    static List<String> in(List<Path> folders) {
        TreeSet<String> names = new TreeSet<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                add(folder, names);
            }
        }
        return List.copyOf(names);
    }

    private static void add(Path folder, TreeSet<String> names) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> NAME.matcher(name).matches())
                    .forEach(names::add);
        } catch (IOException | UncheckedIOException e) {
            // As the analysis: nobody reviews this folder here.
            return;
        }
    }

    /** Makes empty files of these names, which is all that is asked of them again. */
    static void write(List<String> names, Path folder) throws IOException {
        for (String name : names) {
            if (NAME.matcher(name).matches()) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, new byte[0]);
            }
        }
    }
}
