package io.countersign.report.markdown;

/** Lines of text that end before a forge would refuse them; whole lines only, so that no markup is torn. */
final class BoundedText {

    /** GitHub takes so many characters in a comment; in UTF-8 that is always less than the mebibyte of a job summary. */
    static final int LENGTH = 65_536;

    private static final String CUT = "\nMore than fits here; the rest is in the report.\n";

    private final StringBuilder text = new StringBuilder();
    private boolean full;

    void line(String line) {
        full = full || text.length() + line.length() + 1 + CUT.length() > LENGTH;
        if (!full) {
            text.append(line).append('\n');
        }
    }

    void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    void more(int more, String what) {
        if (more > 0) {
            line("");
            line("and " + more + " more " + what + " in the report");
        }
    }

    String text() {
        return full ? text + CUT : text.toString();
    }
}
