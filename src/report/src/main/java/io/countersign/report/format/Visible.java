package io.countersign.report.format;

import java.util.Locale;

/**
 * Makes characters seen that would otherwise act on the reader's screen: terminal escapes, direction overrides, invisible
 * letters. Names of tests and requirements are written by others.
 */
public final class Visible {

    private Visible() {}

    /** {@code text} with line breaks and tabs kept and every other acting character as {@code [U+202E]}. */
    public static String text(String text) {
        return shown(text, true);
    }

    /** As {@link #text}, on one line: line breaks and tabs become spaces. */
    public static String line(String text) {
        return shown(text, false).strip();
    }

    /** {@code text} with half surrogate pairs replaced, which no encoding can carry. */
    public static String wellFormed(String text) {
        // A report writes millions of texts, and hardly any of them has a pair at all. Asking a string for one
        // character after the other
        // takes several times as long as copying all of them.
        for (char c : text.toCharArray()) {
            if (Character.isSurrogate(c)) {
                return withoutHalfPairs(text);
            }
        }
        return text;
    }

    private static String withoutHalfPairs(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> isHalfPair(c) ? 0xFFFD : c).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String shown(String text, boolean keepLines) {
        if (isPlain(text) || text.codePoints().noneMatch(c -> isBreak(c) ? !keepLines : acts(c))) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isBreak(c)) {
                out.append(keepLines ? Character.toString(c) : " ");
            } else if (acts(c)) {
                out.append(String.format(Locale.ROOT, "[U+%04X]", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Whether all of it are letters of Europe, digits and signs, as of nearly all texts: none of them acts. */
    private static boolean isPlain(String text) {
        for (char c : text.toCharArray()) {
            if (c < ' ' || (c > '~' && c < 0xA0) || c >= 0x061C) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\t';
    }

    private static boolean acts(int c) {
        return Character.isISOControl(c)
                || isHalfPair(c)
                || isDirection(c)
                || c == 0x200B
                || (c >= 0x2028 && c <= 0x2029)
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0xFEFF
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xE0000 && c <= 0xE007F);
    }

    private static boolean isDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x206F);
    }

    private static boolean isHalfPair(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
