package io.countersign.model.result;

import java.util.List;
import java.util.Optional;

/**
 * What ran of one source file, line by line.
 *
 * @param packageName with dots; empty for the unnamed package
 * @param name of the file without folders; the binary name of the class where that was compiled without the name of its file
 * @param path relative to the project's root with forward slashes, when the file was found below a source folder
 * @param classes binary names with dots of the classes with code that were compiled from it, in the order of their names
 * @param lines those with code, in order; empty where the classes were compiled without line numbers
 */
public record SourceResult(
        String packageName, String name, Optional<String> path, List<String> classes, List<LineResult> lines) {

    public SourceResult {
        classes = List.copyOf(classes);
        lines = List.copyOf(lines);
    }
}
