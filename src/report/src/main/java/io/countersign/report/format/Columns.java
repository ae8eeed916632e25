package io.countersign.report.format;

import java.util.ArrayList;
import java.util.List;

/** Text measured in code points, so that a line is never cut inside a character. */
public final class Columns {

    private Columns() {}

    /** In code points. */
    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** {@code text} with blanks up to a width. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** {@code text}, or as much of it as leaves room for an ellipsis. */
    public static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "\u2026";
    }

    /** {@code text} in lines of at most {@code width}, broken at spaces, or anywhere in a word that is longer. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = line.length() == 0 ? word : " " + word;
            while (line.length() == 0 && width(rest) > width) {
                int end = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
