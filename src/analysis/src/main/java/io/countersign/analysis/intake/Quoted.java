package io.countersign.analysis.intake;

import java.util.HexFormat;
import java.util.Locale;

/** Shows foreign text inside a message: in quotes, on one line, cut when long, and with nothing invisible in it. */
public final class Quoted {

    private static final int AT_MOST = 60;

    private Quoted() {}

    /** The text in quotes. */
    public static String quoted(String text) {
        return '"' + visible(text) + '"';
    }

    /** The text without quotes. */
    public static String visible(String text) {
        return visible(text, AT_MOST);
    }

    /** The text without quotes, cut after so many characters. */
    public static String visible(String text, int atMost) {
        StringBuilder shown = new StringBuilder();
        int length = text.codePointCount(0, text.length());
        text.codePoints().limit(atMost).forEach(character -> append(shown, character));
        if (length > atMost) {
            shown.append("…");
        }
        return shown.toString();
    }

    /** {@code U+200B}. */
    public static String name(int character) {
        String hex = HexFormat.of().withUpperCase().toHexDigits(character, character > 0xFFFF ? 6 : 4);
        return "U+" + hex;
    }

    /** Whether a person could not see the character, or it would change how the text around it is shown. */
    public static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void append(StringBuilder shown, int character) {
        switch (character) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isInvisible(character) || Character.isSpaceChar(character) && character != ' ') {
                    shown.append(String.format(Locale.ROOT, "<%s>", name(character)));
                } else {
                    shown.appendCodePoint(character);
                }
            }
        }
    }
}
