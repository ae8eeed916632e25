package io.countersign.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.countersign.model.result.Result;
import io.countersign.report.format.Visible;
import io.countersign.report.sample.Golden;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.Payloads;
import io.countersign.report.sample.SmallRelease;
import io.countersign.report.table.Cell;
import io.countersign.report.table.Table;
import io.countersign.report.table.Tables;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReportTest {

    static Stream<String> payloads() {
        return Stream.concat(Payloads.all().stream(), Stream.of("=1+1", "@SUM(A1)", "#comment", "a,b", "\"", "x\r\ny"));
    }

    @Test
    void writesExactlyWhatTheFormatSays() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Table table : Tables.of(SmallRelease.result())) {
            all.append("== ").append(table.name()).append(".csv\n").append(csv(table));
        }

        Golden.check(all.toString().replace("\r\n", "\n"), "csv/small.txt");
    }

    @Test
    void quotesAsRfc4180HasItAndEndsLinesWithCrLf() throws IOException {
        Table table = new Table(
                "t",
                List.of("a", "b"),
                () -> Stream.of(
                        List.of(Cell.of("comma, quote \" and\nline"), Cell.of(12)),
                        List.of(Cell.of(""), Cell.of(new BigDecimal("0.100"))),
                        List.of(Cell.of("-1"), Cell.of(-1))));

        assertThat(csv(table)).isEqualTo("a,b\r\n\"comma, quote \"\" and\nline\",12\r\n,0.100\r\n'-1,-1\r\n");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void readsBackAsItWasForEveryHostileText(String payload) throws IOException {
        Result result = HostileRelease.filledWith(payload);
        String shown = FormulaGuard.text(payload);

        List<CsvRecord> findings = records(Tables.of(result), "findings");
        assertThat(findings).hasSize(2);
        assertThat(findings.get(1).getField(3)).isEqualTo(shown);
        assertThat(findings.get(1).getField(4)).isEqualTo(shown);
        assertThat(records(Tables.of(result), "requirements").get(1).getField(1))
                .isEqualTo(shown);
        assertThat(records(Tables.of(result), "matrix").get(0).getField(4)).isEqualTo(shown);
        assertThat(shown).endsWith(Visible.text(payload));
    }

    private static List<CsvRecord> records(List<Table> tables, String name) throws IOException {
        Table table = tables.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv(table))) {
            List<CsvRecord> records = reader.stream().toList();
            assertThat(records)
                    .allMatch(one -> one.getFieldCount() == table.columns().size());
            return records;
        }
    }

    private static String csv(Table table) throws IOException {
        StringWriter out = new StringWriter();
        CsvReport.write(table, out);
        return out.toString();
    }
}
