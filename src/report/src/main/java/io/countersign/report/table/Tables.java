package io.countersign.report.table;

import io.countersign.model.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The tables of a report, in the order in which a reader wants them. */
public final class Tables {

    private Tables() {}

    /** All tables there are. */
    public static List<Table> of(Result result) {
        return List.of(
                TotalsTable.of(result),
                GateTables.rules(result),
                GateTables.waivers(result),
                ItemTables.workflows(result),
                ItemTables.requirements(result),
                MatrixTable.of(result),
                FactTables.claims(result),
                FactTables.tests(result),
                FactTables.findings(result),
                FactTables.code(result),
                ProofTable.of(result));
    }

    static <T> Table table(String name, List<String> columns, Supplier<Stream<T>> things, Function<T, Row> row) {
        return new Table(name, columns, () -> things.get().map(row).map(Row::cells));
    }

    @SafeVarargs
    static List<String> columns(List<String>... parts) {
        List<String> columns = new ArrayList<>();
        for (List<String> part : parts) {
            columns.addAll(part);
        }
        return columns;
    }
}
