package io.countersign.analysis.diff;

/** Something in a report is not as its schema says. */
final class WrongReportException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param pointer where, as a JSON Pointer */
    WrongReportException(String pointer, String what) {
        super("at " + pointer + " " + what);
    }
}
