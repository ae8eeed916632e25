package io.countersign.cli;

/** What may be printed on a terminal. */
final class Terminal {

    private Terminal() {}

    /** Without control characters: names of tests and files must not move the cursor. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || !(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
