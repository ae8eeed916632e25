package io.countersign.report.xlsx;

import io.countersign.report.format.Visible;

/** Text as a cell of a sheet can hold it. */
final class CellText {

    /** Characters of one cell at most; a limit of the format. */
    static final int LENGTH = 32_767;

    private CellText() {}

    static String of(String text) {
        String visible = Visible.text(text);
        if (visible.length() <= LENGTH) {
            return visible;
        }
        int end = LENGTH - 1;
        return visible.substring(0, Character.isHighSurrogate(visible.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }
}
