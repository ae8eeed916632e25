package io.countersign.report.html.place;

import io.countersign.model.result.SourceResult;
import io.countersign.report.format.Sha256;
import io.countersign.report.format.Visible;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Names for places in the page that survive a new report. An item is found at {@code #REQ-1}; everything else has a prefix
 * with a colon, which an item's anchor never holds.
 */
public final class Anchors {

    private static final int LONGEST = 120;

    private static final int HASH = 16;

    /** Digits that name a test. */
    public static final int TEST = 12;

    private Anchors() {}

    /** ID of a requirement or workflow; other characters than letters, digits, {@code .}, {@code -} and {@code _} are encoded. */
    public static String item(String id) {
        StringBuilder out = new StringBuilder(id.length());
        for (byte b : bytes(id)) {
            if (isPlain((char) (b & 0xFF))) {
                out.append((char) b);
            } else {
                out.append('~').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.length() == 0 || out.length() > LONGEST ? "~~" + hash(id) : out.toString();
    }

    /** A step of a workflow. */
    public static String step(String workflow, String step) {
        return "step:" + item(workflow) + ":" + item(step);
    }

    /**
     * UniqueIds are long and full of brackets: a part of their hash is shorter and as stable. Of a hundred thousand tests no two have the same
     * 48 bits, but for one release in fifty thousand.
     */
    public static String test(String uniqueId) {
        return "test:" + hash(uniqueId).substring(0, TEST);
    }

    /** A package or class, by its name with dots. */
    public static String code(String name) {
        return "code:" + item(name);
    }

    /** A source file: two packages may have files of the same name. */
    public static String source(SourceResult source) {
        return "source:" + item(source.packageName()) + ":" + item(source.name());
    }

    /** A finding, by what tells it from others. */
    static String finding(String about) {
        return "finding:" + hash(about);
    }

    private static byte[] bytes(String text) {
        // UTF-8 would write all half surrogate pairs as one and the same question mark.
        String writable = Visible.wellFormed(text).equals(text) ? text : Visible.text(text);
        return writable.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_';
    }

    private static String hash(String text) {
        return Sha256.digits(HASH, bytes(text));
    }
}
