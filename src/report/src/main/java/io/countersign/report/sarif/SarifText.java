package io.countersign.report.sarif;

import io.countersign.report.format.Visible;

/** Text as a forge shows it. */
final class SarifText {

    /** Characters at most: GitHub cuts messages at about this length. */
    static final int LENGTH = 1_000;

    private SarifText() {}

    static String line(String text) {
        String line = Visible.line(text);
        if (line.length() <= LENGTH) {
            return line;
        }
        int end = LENGTH - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }

    /** In a message {@code [text](target)} is a link and braces are places to fill, so both are escaped. */
    static String message(String text) {
        return line(text)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("{", "{{")
                .replace("}", "}}");
    }
}
