package io.countersign.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of text between bars. */
public final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    /** The names of the columns. */
    public MarkdownTable(String... heading) {
        row(heading);
        row(Collections.nCopies(heading.length, "---").toArray(new String[0]));
    }

    /** As many cells as there are columns. */
    public void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    /** The table, line by line. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
