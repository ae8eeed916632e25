package io.countersign.report.markdown;

import java.util.Collections;

/** Lines of text that end before a forge would refuse them; whole lines only, so that no markup is torn. */
public final class BoundedText {

    /** GitHub takes so many characters in a comment; in UTF-8 that is always less than the mebibyte of a job summary. */
    public static final int LENGTH = 65_536;

    private final String rest;
    private final String cut;
    private final StringBuilder text = new StringBuilder();
    private boolean full;

    /** Of a report, which holds the rest. */
    public BoundedText() {
        this("in the report");
    }

    /** @param rest where what does not fit stands, such as {@code in the report} */
    public BoundedText(String rest) {
        this.rest = rest;
        this.cut = "\nMore than fits here; the rest is " + rest + ".\n";
    }

    /** A line, unless there is no more room. */
    public void line(String line) {
        full = full || text.length() + line.length() + 1 + cut.length() > LENGTH;
        if (!full) {
            text.append(line).append('\n');
        }
    }

    /** A table under a heading of its own, so far without rows. */
    public void table(String heading, String... columns) {
        line("");
        line("### " + heading);
        line("");
        head(columns);
    }

    /** The head of a table. */
    public void head(String... columns) {
        row(columns);
        row(Collections.nCopies(columns.length, "---").toArray(String[]::new));
    }

    /** A row of a table. */
    public void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    /** Says how many more there are, when there are any. */
    public void more(int more, String what) {
        if (more > 0) {
            line("");
            line("and " + more + " more " + what + " " + rest);
        }
    }

    /** Everything there was room for. */
    public String text() {
        return full ? text + cut : text.toString();
    }
}
