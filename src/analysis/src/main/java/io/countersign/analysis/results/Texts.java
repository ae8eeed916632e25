package io.countersign.analysis.results;

/** Keeps what a file tells within bounds. */
final class Texts {

    /** Characters of the name of a test. */
    static final int NAME = 500;

    /** Characters of what was thrown, as the listener keeps them. */
    static final int MESSAGE = 2_000;

    /** Characters of a UniqueId, and of any text while it is read. */
    static final int LONG = 8192;

    private Texts() {}

    /** The text, or its beginning where it is longer; never half a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
