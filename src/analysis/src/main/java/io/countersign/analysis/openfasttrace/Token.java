package io.countersign.analysis.openfasttrace;

/**
 * A piece of source.
 *
 * @param text of a string without its quotes
 * @param line on which it begins, counted from 1
 */
record Token(Kind kind, String text, int line) {

    /** What matters of a source for finding declarations. */
    enum Kind {
        WORD,
        STRING,
        SIGN,
        COMMENT
    }

    boolean is(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }
}
