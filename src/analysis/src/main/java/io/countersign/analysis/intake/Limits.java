package io.countersign.analysis.intake;

/** The bounds of single values, whatever the format; see "Limits the inputs meet" in the design. */
public final class Limits {

    /** How deep lists and maps may be nested. */
    public static final int DEPTH = 32;

    /** Characters of an ID. */
    public static final int ID_CHARACTERS = 200;

    /** Code patterns and regular expressions: {@link java.util.regex} recurses, and a long one would end the stack. */
    public static final int PATTERN_CHARACTERS = 1000;

    /** The highest revision a claim or an item may have. */
    public static final int HIGHEST_REVISION = 999_999_999;

    private Limits() {}
}
