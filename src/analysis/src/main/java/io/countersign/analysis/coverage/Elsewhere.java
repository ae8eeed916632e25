package io.countersign.analysis.coverage;

import io.countersign.model.declared.CodeElement;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.CodePattern.Reach;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of classes that are not under review and belong to the same project, such as those of other modules of a build. A pattern
 * that names one is not wrong, and nothing is known here of what ran in it.
 */
public final class Elsewhere {

    private static final Elsewhere NONE = new Elsewhere(Set.of());
    private static final Pattern TYPE = Pattern.compile("\\.(?:class|java|kt|groovy)$");

    private final Set<String> names;

    private Elsewhere(Set<String> names) {
        this.names = names;
    }

    /** Where all code of the project is under review. */
    public static Elsewhere none() {
        return NONE;
    }

    /**
     * Reads the names of files, and none of the files: a module that was never compiled has its sources. A folder that is not there, or cannot be
     * listed, holds nothing.
     *
     * @param folders of class files or sources
     */
    public static Elsewhere in(List<Path> folders) {
        Set<String> names = new TreeSet<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                addNames(folder, names);
            }
        }
        return new Elsewhere(names);
    }

    private static void addNames(Path folder, Set<String> names) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString().replace(File.separatorChar, '.'))
                    .filter(name -> TYPE.matcher(name).find())
                    .map(name -> TYPE.matcher(name).replaceFirst(""))
                    .forEach(names::add);
        } catch (IOException | UncheckedIOException e) {
            // Nobody reviews this folder here; what is not known of it stays unknown.
            return;
        }
    }

    /** Whether a pattern names one of the classes, or a method of one. */
    boolean has(CodePattern pattern) {
        return pattern.reach() == Reach.METHOD
                ? names.contains(pattern.name())
                : names.stream().anyMatch(name -> pattern.matches(new CodeElement(name, "", List.of())));
    }
}
