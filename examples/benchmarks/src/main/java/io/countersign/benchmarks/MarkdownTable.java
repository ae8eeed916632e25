package io.countersign.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of text between bars. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    MarkdownTable(String... heading) {
        row(heading);
        row(Collections.nCopies(heading.length, "---").toArray(new String[0]));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
