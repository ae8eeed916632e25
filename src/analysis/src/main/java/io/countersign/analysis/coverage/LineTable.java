package io.countersign.analysis.coverage;

import java.util.ArrayList;
import java.util.List;

/** Instructions and branches per line, covered and all, of methods that share a source file. */
final class LineTable {

    private static final int COVERED_INSTRUCTIONS = 0;
    private static final int INSTRUCTIONS = 1;
    private static final int COVERED_BRANCHES = 2;
    private static final int BRANCHES = 3;
    private static final int COLUMNS = 4;

    private final int firstLine;
    private final int[] cells;

    /** What has no line, in the same columns. */
    private final int[] unlined = new int[COLUMNS];

    LineTable(LineSpan span) {
        this.firstLine = span.first();
        this.cells = new int[COLUMNS * span.length()];
    }

    /** Adds instructions and says whether they ran. */
    boolean add(LinePart part, ProbeSets sets, long[] hits) {
        int[] row = part.hasLine() ? cells : unlined;
        int cell = part.hasLine() ? cell(part.line()) : 0;
        row[cell + INSTRUCTIONS] += part.instructions();
        row[cell + BRANCHES] += part.branchCount();
        boolean covered = part.isCovered(sets, hits);
        if (covered) {
            row[cell + COVERED_INSTRUCTIONS] += part.instructions();
            row[cell + COVERED_BRANCHES] += part.coveredBranches(sets, hits);
        }
        return covered;
    }

    /** Adds another table, whose lines lie within this one's. */
    void add(LineTable other) {
        int offset = other.cells.length == 0 ? 0 : cell(other.firstLine);
        for (int i = 0; i < other.cells.length; i++) {
            cells[offset + i] += other.cells[i];
        }
        for (int i = 0; i < COLUMNS; i++) {
            unlined[i] += other.unlined[i];
        }
    }

    /** Makes a line count as one instruction, as JaCoCo does where an inline function was copied elsewhere. */
    void inline(int line, boolean covered) {
        int cell = cell(line);
        cells[cell + COVERED_INSTRUCTIONS] = covered || cells[cell + COVERED_INSTRUCTIONS] > 0 ? 1 : 0;
        cells[cell + INSTRUCTIONS] = 1;
        cells[cell + COVERED_BRANCHES] = 0;
        cells[cell + BRANCHES] = 0;
    }

    private int cell(int line) {
        return COLUMNS * (line - firstLine);
    }

    /** Adds the sums to {@code tally}. */
    void addTo(Tally tally) {
        addRow(tally, unlined, 0);
        for (int cell = 0; cell < cells.length; cell += COLUMNS) {
            addRow(tally, cells, cell);
            if (cells[cell + INSTRUCTIONS] > 0) {
                tally.addLine(cells[cell + COVERED_INSTRUCTIONS] > 0);
            }
        }
    }

    private static void addRow(Tally tally, int[] row, int cell) {
        tally.addInstructions(row[cell + COVERED_INSTRUCTIONS], row[cell + INSTRUCTIONS]);
        tally.addBranches(row[cell + COVERED_BRANCHES], row[cell + BRANCHES]);
    }

    /** The lines that have instructions, in order. */
    List<LineCoverage> lines() {
        List<LineCoverage> result = new ArrayList<>();
        for (int cell = 0; cell < cells.length; cell += COLUMNS) {
            if (cells[cell + INSTRUCTIONS] > 0) {
                result.add(new LineCoverage(
                        firstLine + cell / COLUMNS,
                        Tally.counter(cells[cell + COVERED_INSTRUCTIONS], cells[cell + INSTRUCTIONS]),
                        Tally.counter(cells[cell + COVERED_BRANCHES], cells[cell + BRANCHES])));
            }
        }
        return result;
    }
}
