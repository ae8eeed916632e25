package io.countersign.report.xlsx;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.table.Cell;
import io.countersign.report.table.Table;
import io.countersign.report.table.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** {@code report.xlsx}: each table of the report on a sheet of its own. Words are never formulas here, so they stand as they are. */
public final class XlsxReport implements ReportFormat {

    /** Rows of one sheet at most; a limit of the format. */
    static final int ROWS = 1_048_576;

    private static final int FLUSH = 500;

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String fileName() {
        return "report.xlsx";
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        try (OutputStream out = folder.bytes(fileName())) {
            write(result, out);
        }
    }

    static void write(Result result, OutputStream out) throws IOException {
        Path written = Files.createTempFile("countersign", ".xlsx");
        try {
            try (OutputStream workbook = Files.newOutputStream(written)) {
                sheets(Tables.of(result), workbook);
            }
            Timeless.copy(written, result.header().createdAt(), out);
        } finally {
            Files.delete(written);
        }
    }

    private static void sheets(List<Table> tables, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Countersign", null);
        // It is compressed once more, without the time of writing.
        workbook.setCompressionLevel(1);
        for (Table table : tables) {
            sheet(workbook.newWorksheet(table.name()), table);
        }
        workbook.finish();
    }

    private static void sheet(Worksheet sheet, Table table) throws IOException {
        sheet.freezePane(1, 1);
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.inlineString(0, column, CellText.of(table.columns().get(column)));
        }
        sheet.range(0, 0, 0, table.columns().size() - 1).style().bold().set();
        int row = 1;
        try (Stream<List<Cell>> rows = table.rows().get()) {
            for (Iterator<List<Cell>> each = rows.iterator(); each.hasNext(); row++) {
                if (row == ROWS - 1) {
                    sheet.inlineString(
                            row, 0, "and more, which no sheet can hold; they are in csv/" + table.name() + ".csv");
                    break;
                }
                row(sheet, row, each.next());
            }
        }
        sheet.finish();
    }

    private static void row(Worksheet sheet, int row, List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell instanceof Cell.Text text) {
                sheet.inlineString(row, column, CellText.of(text.text()));
            } else if (cell instanceof Cell.Number number) {
                sheet.value(row, column, number.number());
            }
        }
        if (row % FLUSH == 0) {
            sheet.flush();
        }
    }
}
