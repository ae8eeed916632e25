package io.countersign.model;

/**
 * A place in an input, as a person would look it up.
 *
 * @param file path relative to the project's root with forward slashes, or the name of an input that is no file
 * @param line counted from 1; 0 when only the file is known
 * @param column counted from 1; 0 when only the line is known
 */
public record Location(String file, int line, int column) {

    /** A place of which only the file is known. */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0);
    }

    /** A place of which file and line are known. */
    public static Location ofLine(String file, int line) {
        return new Location(file, line, 0);
    }

    /** {@code file}, {@code file:line} or {@code file:line:column}, as far as known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
