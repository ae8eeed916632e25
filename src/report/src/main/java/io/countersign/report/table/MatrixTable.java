package io.countersign.report.table;

import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requirements × tests: in each cell how strong the claim of the test on the requirement is. */
final class MatrixTable {

    /** Columns of tests at most: a spreadsheet with more is not read by anybody, and all claims are in a table of their own. */
    static final int TESTS = 250;

    private MatrixTable() {}

    static Table of(Result result) {
        Map<String, String> claiming = claiming(result.requirements());
        List<String> shown = claiming.keySet().stream().limit(TESTS).toList();
        int more = claiming.size() - shown.size();
        List<String> columns = Tables.columns(
                List.of("id", "title", "verdict", "claims"),
                unique(shown.stream()
                        .map(test -> claiming.getOrDefault(test, test))
                        .toList()),
                more == 0 ? List.of() : List.of("and " + more + " more tests, see the table of claims"));
        return Tables.table(
                "matrix", columns, () -> result.requirements().stream(), one -> row(one, shown, columns.size()));
    }

    /** The tests that claim a requirement, by id, in the order of requirements. */
    private static Map<String, String> claiming(List<RequirementResult> requirements) {
        Map<String, String> names = new LinkedHashMap<>();
        requirements.stream()
                .flatMap(one -> one.claims().stream())
                .forEach(claim -> names.putIfAbsent(claim.test(), claim.testName()));
        return names;
    }

    /** Real suites have many tests of one name, and a column is known by its name alone. */
    private static List<String> unique(List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        return names.stream()
                .map(name -> {
                    int nth = seen.merge(name, 1, Integer::sum);
                    return nth == 1 ? name : name + " (" + nth + ")";
                })
                .toList();
    }

    private static Row row(RequirementResult result, List<String> shown, int columns) {
        Map<String, String> strengths = result.claims().stream()
                .collect(Collectors.toMap(
                        ClaimResult::test,
                        claim -> claim.strength().label(),
                        // A test may claim one ID in two ways, such as by annotation and in YAML.
                        (one, other) -> one.equals(other) ? one : one + ", " + other));
        Row row = new Row()
                .text(result.requirement().id())
                .text(result.requirement().title())
                .text(result.verdict().label())
                .number(result.claims().size());
        shown.forEach(test -> row.text(strengths.getOrDefault(test, "")));
        Stream.iterate(shown.size() + 4, i -> i < columns, i -> i + 1).forEach(i -> row.empty());
        return row;
    }
}
