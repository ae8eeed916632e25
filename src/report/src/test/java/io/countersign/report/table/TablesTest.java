package io.countersign.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Result;
import io.countersign.report.sample.LargeRelease;
import io.countersign.report.sample.ProvenRelease;
import io.countersign.report.sample.SmallRelease;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {

    @Test
    void areNamedByOneWord() {
        assertThat(Tables.of(SmallRelease.result()))
                .extracting(Table::name)
                .containsExactly(
                        "totals",
                        "rules",
                        "waivers",
                        "workflows",
                        "requirements",
                        "matrix",
                        "claims",
                        "tests",
                        "findings",
                        "code",
                        "proofs");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void haveACellForEachColumnInEachRow(Result result) {
        for (Table table : Tables.of(result)) {
            assertThat(table.columns()).doesNotHaveDuplicates().isNotEmpty();
            assertThat(rows(table))
                    .as(table.name())
                    .allMatch(row -> row.size() == table.columns().size());
        }
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void haveARowForEachThingThereIs(Result result) {
        List<Table> tables = Tables.of(result);

        assertThat(rows(tables.get(1))).hasSameSizeAs(result.decision().rules());
        assertThat(rows(tables.get(2))).hasSameSizeAs(result.decision().waivers());
        assertThat(rows(tables.get(3))).hasSameSizeAs(result.workflows());
        assertThat(rows(tables.get(4))).hasSameSizeAs(result.requirements());
        assertThat(rows(tables.get(5))).hasSameSizeAs(result.requirements());
        assertThat(rows(tables.get(6)))
                .hasSize(result.workflows().stream()
                                .mapToInt(one -> one.claims().size())
                                .sum()
                        + result.requirements().stream()
                                .mapToInt(one -> one.claims().size())
                                .sum());
        assertThat(rows(tables.get(7))).hasSameSizeAs(result.tests());
        assertThat(rows(tables.get(8))).hasSameSizeAs(result.findings());
    }

    @Test
    void haveARowForEachProofOfEachItem() {
        Table proofs = Tables.of(ProvenRelease.result()).stream()
                .filter(table -> table.name().equals("proofs"))
                .findFirst()
                .orElseThrow();

        assertThat(rows(proofs))
                .hasSize(5)
                .allMatch(row -> row.size() == proofs.columns().size());
        assertThat(rows(proofs).get(1).subList(0, 10))
                .containsExactly(
                        Cell.of("WF-PAY"),
                        Cell.of("alert"),
                        Cell.of("yes"),
                        Cell.of("expired"),
                        Cell.of("passed, by Grace on 2026-11-03, but expired after 2026-11-04"),
                        Cell.of("2026-11-03"),
                        Cell.of("Grace"),
                        Cell.of("passed"),
                        Cell.of(""),
                        Cell.of("2026-11-04"));
    }

    @Test
    void showTheStrengthOfEachClaimWhereRequirementAndTestCross() {
        Table matrix = Tables.of(SmallRelease.result()).get(5);

        assertThat(matrix.columns()).containsExactly("id", "title", "verdict", "claims", "pay.PayTest \u203a pays");
        assertThat(rows(matrix))
                .containsExactly(List.of(
                        Cell.of("REQ-PAY"),
                        Cell.of("Payments are \"paid\""),
                        Cell.of("verified"),
                        Cell.of(1),
                        Cell.of("effective")));
    }

    @Test
    void nameTheTestsThatNoMatrixCanShow() {
        Table matrix = Tables.of(LargeRelease.result(600, 3, 1)).get(5);

        assertThat(matrix.columns())
                .hasSize(4 + MatrixTable.TESTS + 1)
                .endsWith("and 350 more tests, see the table of claims");
        assertThat(rows(matrix))
                .hasSize(3)
                .allMatch(row -> row.size() == matrix.columns().size());
    }

    private static List<List<Cell>> rows(Table table) {
        try (Stream<List<Cell>> rows = table.rows().get()) {
            return rows.toList();
        }
    }
}
