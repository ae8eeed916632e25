package io.countersign.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.table.Cell;
import io.countersign.report.table.Table;
import io.countersign.report.table.Tables;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** {@code csv/*.csv}: each table of the report in a file of its own, as RFC 4180 has it, in UTF-8 without a byte order mark. */
public final class CsvReport implements ReportFormat {

    private static final String FOLDER = "csv/";

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String fileName() {
        return FOLDER + "totals.csv";
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        for (Table table : Tables.of(result)) {
            try (Writer out = folder.text(FOLDER + table.name() + ".csv")) {
                write(table, out);
            }
        }
    }

    static void write(Table table, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out);
                Stream<List<Cell>> rows = table.rows().get()) {
            csv.writeRecord(table.columns().stream().map(FormulaGuard::text).toList());
            for (Iterator<List<Cell>> each = rows.iterator(); each.hasNext(); ) {
                csv.writeRecord(each.next().stream().map(CsvReport::text).toList());
            }
        }
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return FormulaGuard.text(text.text());
        }
        return cell instanceof Cell.Number number ? number.number().toPlainString() : "";
    }
}
