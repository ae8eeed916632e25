package io.countersign.report.csv;

import io.countersign.report.format.Visible;

/**
 * Keeps spreadsheets from reading a text as a formula: names of tests and requirements are written by others, and quotes around a
 * value do not stop a spreadsheet.
 */
final class FormulaGuard {

    /** Also the full-width forms, which spreadsheets take for the plain ones. */
    private static final String STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private FormulaGuard() {}

    /** {@code text} with what acts on a screen made visible, and an apostrophe before what could start a formula. */
    static String text(String text) {
        String visible = Visible.text(text);
        return !visible.isEmpty() && STARTS.indexOf(visible.charAt(0)) >= 0 ? "'" + visible : visible;
    }
}
