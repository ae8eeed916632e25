package io.countersign.report.table;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One table of a report.
 *
 * @param name one word in small letters, good for a file name and for the name of a sheet
 * @param columns their names, in order
 * @param rows made while they are read, since there may be very many; each has one cell for each column
 */
public record Table(String name, List<String> columns, Supplier<Stream<List<Cell>>> rows) {

    public Table {
        columns = List.copyOf(columns);
    }
}
