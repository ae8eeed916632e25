package io.countersign.report.markdown;

import io.countersign.report.format.Visible;

/**
 * Text of others inside a line of Markdown: shown as it is, and nothing else. No markup, no table cell, no link, and none of what forges make
 * of plain text: mentions, references, addresses.
 */
public final class MarkdownText {

    /** Characters of one piece at most, before they are escaped. */
    static final int LENGTH = 400;

    /** What acts anywhere in a line. What acts only where a line begins is left: this text never begins one. */
    private static final String MARKUP = "\\`*_{}[]<>#!|~&$%";

    /** Forges look for mentions and references after the Markdown is read, so a backslash does not stop them; this does. */
    private static final String NOTHING = "<!-- -->";

    private MarkdownText() {}

    /** The text, to stand inside of a line. */
    public static String of(String text) {
        String line = cut(Visible.line(text));
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
            if (i + 1 < line.length() && starts(c, line.charAt(i + 1)) || endsWww(line, i)) {
                escaped.append(NOTHING);
            }
        }
        return escaped.toString();
    }

    /** Mentions and references begin with these; a colon stands in addresses and, between letters, around the name of an emoji. */
    private static boolean starts(char c, char next) {
        return c == ':' ? next == '/' || Character.isLetter(next) : next != ' ' && "@#!$&%~".indexOf(c) >= 0;
    }

    private static boolean endsWww(String line, int at) {
        return line.regionMatches(true, at - 2, "www", 0, 3);
    }

    private static String cut(String line) {
        if (line.length() <= LENGTH) {
            return line;
        }
        int end = LENGTH - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }
}
