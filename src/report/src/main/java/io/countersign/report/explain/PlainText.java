package io.countersign.report.explain;

import io.countersign.report.format.Columns;
import io.countersign.report.format.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines for a terminal, at most {@value #WIDTH} columns wide, with nothing in them that acts on it. */
final class PlainText {

    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private final List<String> lines = new ArrayList<>();

    /** A heading, with an empty line before it. */
    PlainText heading(String heading) {
        lines.add("");
        return line(0, heading);
    }

    /** A line, broken where it is too wide; what follows is indented, so that each line is seen as one. */
    PlainText line(int depth, String text) {
        String indent = INDENT.repeat(depth);
        String rest = indent + INDENT;
        String visible = Visible.line(text);
        List<String> parts = Columns.width(visible) <= WIDTH - indent.length()
                ? List.of(visible)
                : Columns.wrap(visible, WIDTH - rest.length());
        for (int i = 0; i < parts.size(); i++) {
            lines.add((i == 0 ? indent : rest) + parts.get(i));
        }
        return this;
    }

    /** How many more there are than were shown, when there are. */
    PlainText more(int depth, int more, String what) {
        return more > 0 ? line(depth, "and " + more + " more " + what) : this;
    }

    String text() {
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
