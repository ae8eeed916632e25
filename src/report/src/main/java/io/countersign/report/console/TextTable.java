package io.countersign.report.console;

import io.countersign.report.format.Columns;
import java.util.ArrayList;
import java.util.List;

/** Columns of plain text; the last but none is cut, only the column that is told to give way. */
public final class TextTable {

    private static final String GAP = "  ";

    private final int width;
    private final int flexible;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param width in characters, never exceeded as long as the other columns leave room
     * @param flexible index of the column that is cut when the rows are too wide
     */
    public TextTable(int width, int flexible) {
        this.width = width;
        this.flexible = flexible;
    }

    /** Adds a row. */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The rows as lines. */
    public List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "" : GAP).append(Columns.pad(Columns.cut(row.get(i), widths[i]), widths[i]));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        }
        int taken = GAP.length() * Math.max(0, widths.length - 1);
        for (int i = 0; i < widths.length; i++) {
            taken += i == flexible ? 0 : widths[i];
        }
        if (widths.length > flexible) {
            widths[flexible] = Math.max(8, Math.min(widths[flexible], width - taken));
        }
        return widths;
    }
}
