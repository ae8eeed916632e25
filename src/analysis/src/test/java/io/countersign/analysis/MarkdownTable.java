package io.countersign.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of a page in {@code docs/}, so that a test can walk its rows. */
public record MarkdownTable(List<Map<String, String>> rows) {

    /** The first table below a heading of {@code docs/verdicts.md}. */
    public static MarkdownTable ofVerdicts(String heading) throws IOException {
        return of("verdicts.md", heading);
    }

    /** The first table below a heading of {@code docs/gate.md}. */
    public static MarkdownTable ofTheGate(String heading) throws IOException {
        return of("gate.md", heading);
    }

    private static MarkdownTable of(String page, String heading) throws IOException {
        return of(Path.of("..", "..", "docs", page), "### Table: " + heading);
    }

    /** The first table below a line of a page. */
    public static MarkdownTable of(Path page, String line) throws IOException {
        List<String> lines = Files.readAllLines(page);
        int start = lines.indexOf(line);
        if (start < 0) {
            throw new IllegalArgumentException("no table below " + line);
        }
        List<List<String>> table = lines.subList(start, lines.size()).stream()
                .dropWhile(one -> !one.startsWith("|"))
                .takeWhile(one -> one.startsWith("|"))
                .map(MarkdownTable::cells)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : table.subList(2, table.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.get(0).get(i), cells.get(i));
            }
            rows.add(row);
        }
        return new MarkdownTable(rows);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    /** The first row that fits a combination of values decides. */
    public String decide(Map<String, String> values, String column) {
        return rows.stream()
                .filter(row -> values.entrySet().stream()
                        .allMatch(value -> fits(row.getOrDefault(value.getKey(), ""), value.getValue())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row for " + values))
                .getOrDefault(column, "");
    }

    private static boolean fits(String cell, String value) {
        return cell.equals("any") || list(cell).contains(value);
    }

    /** The values of a cell. */
    public static List<String> list(String cell) {
        return List.of(cell.split(",\\s*"));
    }

    /** Every combination of the values of some columns. */
    public static List<Map<String, String>> combinations(Map<String, List<String>> columns) {
        List<Map<String, String>> all = List.of(Map.of());
        for (Map.Entry<String, List<String>> column : columns.entrySet()) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> values : all) {
                for (String value : column.getValue()) {
                    Map<String, String> longer = new LinkedHashMap<>(values);
                    longer.put(column.getKey(), value);
                    more.add(longer);
                }
            }
            all = more;
        }
        return all;
    }
}
