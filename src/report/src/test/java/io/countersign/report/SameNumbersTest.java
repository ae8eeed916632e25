package io.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Result;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Project;
import io.countersign.report.sample.LargeRelease;
import io.countersign.report.sample.OrderedRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import io.countersign.report.sample.Xml;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same number in JSON, CSV, XLSX, Markdown, JUnit's XML, Cobertura's XML, SARIF and on the badge. That JSON, page and console
 * agree is what {@link OutputsAgreeTest} holds.
 */
class SameNumbersTest {

    @TempDir
    private Path folder;

    static Stream<Result> results() {
        return Stream.of(
                PaymentsRelease.result(),
                OrderedRelease.result(),
                SmallRelease.result(),
                LargeRelease.result(500, 120, 7),
                Samples.verified(SmallRelease.result()),
                Samples.empty());
    }

    @ParameterizedTest
    @MethodSource("results")
    void inEveryOutput(Result result) throws IOException {
        Reports.write(result, Project.UNKNOWN, folder);
        Map<String, String> json = json();

        assertThat(table(csv("totals"))).as("CSV").isEqualTo(json);
        assertThat(table(xlsx("totals"))).as("XLSX").isEqualTo(json);
        assertThat(markdown()).as("Markdown").isEqualTo(texts(json));
        badge(json);
        cobertura(json);
        junit(json);
        sarif(json);
    }

    @ParameterizedTest
    @MethodSource("results")
    void ofEveryWorkflow(Result result) throws IOException {
        Reports.write(result, Project.UNKNOWN, folder);
        List<List<String>> expected = new ArrayList<>();
        for (JsonNode one : tree("report.json").get("workflows")) {
            List<String> row = new ArrayList<>(List.of(one.get("id").asString()));
            for (String by : List.of("codeCoverage", "requirementsBasedCoverage", "walkedCoverage")) {
                row.add(percent(one.at("/" + by + "/lines")));
                row.add(one.at("/" + by + "/branches/covered").asString());
            }
            expected.add(row);
        }

        assertThat(coverages(csv("workflows"))).as("CSV").isEqualTo(expected);
        assertThat(coverages(xlsx("workflows"))).as("XLSX").isEqualTo(expected);
    }

    /** Covered lines and their part of all of them, as a table has them. */
    private static String percent(JsonNode lines) {
        Counter counter =
                new Counter(lines.get("covered").asInt(), lines.get("total").asInt());
        return counter.covered() + " " + (counter.isEmpty() ? "" : BigDecimal.valueOf(counter.percent()));
    }

    /** Of each row its first cell, and each of the three coverages. */
    private static List<List<String>> coverages(List<List<String>> rows) {
        List<String> head = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> {
                    List<String> cells = new ArrayList<>(List.of(row.get(0)));
                    for (String by : List.of("code", "requirements-based", "walked")) {
                        cells.add(row.get(head.indexOf(by + " lines covered")) + " "
                                + row.get(head.indexOf(by + " lines %")));
                        cells.add(row.get(head.indexOf(by + " branches covered")));
                    }
                    return cells;
                })
                .toList();
    }

    /** By name the number as {@code covered/total}, or a count. */
    private Map<String, String> json() throws IOException {
        JsonNode report = tree("report.json");
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("Test coverage", counter(report.at("/totals/testCoverage"), "verified"));
        numbers.put("Workflows verified", counter(report.at("/totals/workflows"), "verified"));
        numbers.put("Requirements verified", counter(report.at("/totals/requirements"), "verified"));
        numbers.put("Code coverage, lines", counter(report.at("/totals/codeCoverage/lines"), "covered"));
        numbers.put(
                "Requirements-based coverage, lines",
                counter(report.at("/totals/requirementsBasedCoverage/lines"), "covered"));
        numbers.put("Tests", report.at("/totals/tests/total").asString());
        numbers.put("Findings", String.valueOf(report.get("findings").size()));
        numbers.put("Not in force", report.at("/totals/notInForce").asString());
        numbers.put("Gate", report.at("/decision/state").asString().replace('-', ' '));
        numbers.put("Profile", report.at("/decision/profile").asString());
        numbers.put("As of", report.at("/decision/asOf").asString());
        numbers.put(
                "Findings that are waived",
                report.at("/decision/waivedFindings").asString());
        numbers.put(
                "Items whose verdict is waived",
                report.at("/decision/waivedItems").asString());
        return numbers;
    }

    private static String counter(JsonNode node, String covered) {
        return node.get(covered).asInt() + "/" + node.get("total").asInt();
    }

    private static Map<String, String> table(List<List<String>> rows) {
        List<String> counters = List.of(
                "Test coverage",
                "Workflows verified",
                "Requirements verified",
                "Code coverage, lines",
                "Requirements-based coverage, lines");
        Map<String, String> all = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.get(0).isEmpty())
                .forEach(row -> all.put(
                        row.get(1), counters.contains(row.get(1)) ? row.get(2) + "/" + row.get(3) : row.get(2)));
        Map<String, String> numbers = new LinkedHashMap<>();
        counters.forEach(name -> numbers.put(name, all.get(name)));
        Stream.of(
                        "Tests",
                        "Findings",
                        "Not in force",
                        "Gate",
                        "Profile",
                        "As of",
                        "Findings that are waived",
                        "Items whose verdict is waived")
                .forEach(name -> numbers.put(name, all.get(name)));
        return numbers;
    }

    private List<List<String>> csv(String table) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(folder.resolve("csv/" + table + ".csv"))) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private List<List<String>> xlsx(String table) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("report.xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Row> read = workbook.findSheet(table).orElseThrow().read();
            int columns = read.get(0).getCellCount();
            List<List<String>> rows = new ArrayList<>();
            for (Row row : read) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < columns; i++) {
                    cells.add(row.getOptionalCell(i)
                            .map(cell -> cell.getValue() == null ? "" : cell.getText())
                            .orElse(""));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    private Map<String, String> markdown() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        Files.readAllLines(folder.resolve("summary.md")).stream()
                .dropWhile(line -> !line.startsWith("| ---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> rows.put(
                        cells[1].strip(),
                        cells[2].strip()
                                .replace("**", "")
                                .replaceAll("[:;] .*", "")
                                .replaceAll(" \\(draft.*", "")));
        return rows;
    }

    /** As they are written for people. */
    private Map<String, String> texts(Map<String, String> numbers) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Test coverage", Numbers.percentAndRatio(counter(numbers, "Test coverage")));
        texts.put("Code coverage, lines", Numbers.percentAndRatio(counter(numbers, "Code coverage, lines")));
        texts.put(
                "Requirements-based, lines",
                Numbers.percentAndRatio(counter(numbers, "Requirements-based coverage, lines")));
        texts.put("Workflows verified", ratio(counter(numbers, "Workflows verified")));
        texts.put("Requirements verified", ratio(counter(numbers, "Requirements verified")));
        texts.put("Tests", numbers.get("Tests"));
        texts.put("Findings", numbers.get("Findings"));
        if (!"0".equals(numbers.get("Not in force"))) {
            texts.put("Not in force", numbers.get("Not in force"));
        }
        int waivers = tree("report.json").at("/decision/waivers").size();
        if (waivers > 0) {
            texts.put("Waivers", String.valueOf(waivers));
        }
        return texts;
    }

    private static String ratio(Counter counter) {
        return counter.isEmpty() ? "nothing measured" : Numbers.ratio(counter);
    }

    private static Counter counter(Map<String, String> numbers, String name) {
        String[] parts = String.valueOf(numbers.get(name)).split("/", -1);
        return new Counter(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private void badge(Map<String, String> json) throws IOException {
        assertThat(Xml.parse(Files.readString(folder.resolve("badge.svg")))
                        .getDocumentElement()
                        .getAttribute("aria-label"))
                .endsWith(", gate " + json.get("Gate") + ": test coverage "
                        + Numbers.percent(counter(json, "Test coverage")) + ", code coverage "
                        + Numbers.percent(counter(json, "Code coverage, lines")));
    }

    private void cobertura(Map<String, String> json) throws IOException {
        assertThat(lines("cobertura.xml")).isEqualTo(json.get("Code coverage, lines"));
        assertThat(lines("cobertura-requirements-based.xml")).isEqualTo(json.get("Requirements-based coverage, lines"));
    }

    private String lines(String file) throws IOException {
        Element coverage = Xml.parse(Files.readString(folder.resolve(file))).getDocumentElement();
        return coverage.getAttribute("lines-covered") + "/" + coverage.getAttribute("lines-valid");
    }

    private void junit(Map<String, String> json) throws IOException {
        Element suite = Xml.parse(Files.readString(folder.resolve("junit-requirements.xml")))
                .getDocumentElement();
        int releaseAndGate = 2;
        int failedReleases = tree("report.json").at("/release/verified").asBoolean() ? 0 : 1;
        int inForce = number(suite, "tests") - number(suite, "skipped") - releaseAndGate;
        int failedGates = "passed".equals(json.get("Gate")) ? 0 : 1;
        int notVerified = number(suite, "failures") - failedReleases - failedGates;

        assertThat(inForce - notVerified + "/" + inForce).isEqualTo(json.get("Test coverage"));
        assertThat(suite.getAttribute("skipped")).isEqualTo(json.get("Not in force"));
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name));
    }

    private void sarif(Map<String, String> json) throws IOException {
        JsonNode results = tree("report.sarif").at("/runs/0/results");
        assertThat(results.size()).isEqualTo(Integer.parseInt(String.valueOf(json.get("Findings"))));
        assertThat(results.valueStream()
                        .filter(one -> !one.get("suppressions").isEmpty())
                        .count())
                .isEqualTo(Long.parseLong(String.valueOf(json.get("Findings that are waived"))));
    }

    private JsonNode tree(String file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(folder.resolve(file)));
    }
}
