package io.countersign.analysis.yaml;

/** The bounds every input meets before any work is spent on it; see "Limits the inputs meet" in the design. */
final class Limits {

    static final int FILE_BYTES = 1024 * 1024;
    static final int ALL_BYTES = 8 * 1024 * 1024;

    /** SnakeYAML's time grows with the square of a line's length. */
    static final int LINE_BYTES = 64 * 1024;

    static final int DEPTH = 32;
    static final int ID_CHARACTERS = 200;

    /** Code patterns and regular expressions: {@link java.util.regex} recurses, and a long one would end the stack. */
    static final int PATTERN_CHARACTERS = 1000;

    static final int HIGHEST_REVISION = 999_999_999;

    private Limits() {}
}
