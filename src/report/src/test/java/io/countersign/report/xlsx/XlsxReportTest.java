package io.countersign.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Result;
import io.countersign.report.format.Visible;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.Payloads;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import io.countersign.report.table.Cell;
import io.countersign.report.table.Table;
import io.countersign.report.table.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxReportTest {

    static Stream<Result> results() {
        return Stream.of(PaymentsRelease.result(), SmallRelease.result(), Samples.empty());
    }

    static Stream<String> payloads() {
        return Stream.concat(Payloads.all().stream(), Stream.of("=1+1", "+1", "-1", "@SUM(A1)", "x\r\ny", "_x0041_"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void holdsEveryCellOfEveryTable(Result result) throws IOException {
        Map<String, List<List<String>>> sheets = sheets(xlsx(result));

        assertThat(sheets.keySet())
                .containsExactlyElementsOf(
                        Tables.of(result).stream().map(Table::name).toList());
        for (Table table : Tables.of(result)) {
            List<List<String>> expected = new ArrayList<>();
            expected.add(table.columns());
            try (Stream<List<Cell>> rows = table.rows().get()) {
                rows.map(row -> row.stream().map(XlsxReportTest::text).toList()).forEach(expected::add);
            }
            assertThat(sheets.get(table.name())).as(table.name()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void keepsEveryHostileTextATextAndNoFormula(String payload) throws IOException {
        byte[] xlsx = xlsx(HostileRelease.filledWith(payload));

        assertThat(entries(xlsx).values()).noneMatch(xml -> xml.contains("<f>"));
        assertThat(sheets(xlsx).get("findings").get(1).get(3)).isEqualTo(CellText.of(payload));
    }

    @Test
    void cutsATextThatNoCellCanHold() {
        assertThat(CellText.of("x".repeat(40_000))).hasSize(CellText.LENGTH).endsWith("x\u2026");
        assertThat(CellText.of("\ud83d\udca9".repeat(20_000)))
                .hasSizeLessThanOrEqualTo(CellText.LENGTH)
                .endsWith("\ud83d\udca9\u2026");
        assertThat(CellText.of("x\u202ey")).isEqualTo(Visible.text("x\u202ey"));
    }

    @Test
    void tellsTheTimeOfTheEvidenceAndNotOfNow() throws IOException {
        assertThat(entries(xlsx(SmallRelease.result())).get("docProps/core.xml"))
                .contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-20T22:52:07Z</dcterms:created>")
                .containsOnlyOnce("dcterms:W3CDTF");
        assertThat(entries(xlsx(Samples.empty())).get("docProps/core.xml")).doesNotContain("W3CDTF");
    }

    private static Map<String, String> entries(byte[] xlsx) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static Map<String, List<List<String>>> sheets(byte[] xlsx) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Row> rows = sheet.read();
                int columns = rows.get(0).getCellCount();
                sheets.put(
                        sheet.getName(),
                        rows.stream().map(row -> texts(row, columns)).toList());
            }
        }
        return sheets;
    }

    private static List<String> texts(Row row, int columns) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            texts.add(row.getOptionalCell(i)
                    .filter(cell -> cell.getType() != CellType.EMPTY)
                    .map(cell -> cell.getType() == CellType.NUMBER
                            ? plain(cell.asNumber())
                            : cell.getText().replace("\r\n", "\n"))
                    .orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return CellText.of(text.text());
        }
        return cell instanceof Cell.Number number ? plain(number.number()) : "";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static byte[] xlsx(Result result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxReport.write(result, out);
        return out.toByteArray();
    }
}
