package io.countersign.analysis.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.Parts;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.model.Location;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Trace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes requirements of the rows below one header. */
final class CsvTable {

    /** Several IDs in one cell; an ID holds no white space. */
    private static final String BETWEEN_IDS = "[\\s,;]+";

    /** Several patterns in one cell; a pattern may hold commas and spaces. */
    private static final String BETWEEN_TAGS = "[\\n,;]+";

    private static final String BETWEEN_PATTERNS = "[\\n;]+";

    private final SourceFile file;
    private final int columns;
    private final Map<String, Integer> columnOf = new HashMap<>();

    private CsvTable(int columns, SourceFile file) {
        this.columns = columns;
        this.file = file;
    }

    /** Empty when the header lacks a column that the mapping names, which is then filed. */
    static Optional<CsvTable> of(CsvRecord header, char separator, SourceFile file) {
        List<String> names = header.getFields().stream().map(String::strip).toList();
        CsvTable table = new CsvTable(names.size(), file);
        file.mapping().values().keySet().stream()
                .filter(part -> !part.equals("separator"))
                .sorted()
                .forEach(part -> table.column(part, names, separator, (int) header.getStartingLineNumber()));
        return file.faults().isEmpty() ? Optional.of(table) : Optional.empty();
    }

    private void column(String part, List<String> names, char separator, int line) {
        String wanted =
                file.mapping().text(part).map(WrittenText::value).orElse("").strip();
        int column = names.indexOf(wanted);
        if (column < 0) {
            file.faults().add(file.faults().ofLine(line), CsvMessages.noColumn(wanted, names, separator));
        } else if (names.lastIndexOf(wanted) != column) {
            file.faults().add(file.faults().ofLine(line), CsvMessages.doubledColumn(wanted));
        } else {
            columnOf.put(part, column);
        }
    }

    void read(CsvRecord row, Intake into) {
        Location place = file.faults().ofLine((int) row.getStartingLineNumber());
        if (row.getFieldCount() != columns) {
            file.faults().add(place, CsvMessages.otherWidth(row.getFieldCount(), columns));
            return;
        }
        Parts parts = new Parts(place);
        for (String part : Parts.NAMES) {
            parts.put(part, cell(part, row, place));
        }
        if (parts.text("id").isEmpty()) {
            file.faults()
                    .add(
                            place,
                            CsvMessages.rowWithoutId(
                                    file.mapping().strings("id").get(0)));
            return;
        }
        into.requirement(parts.put("parents", cells("parents", BETWEEN_IDS, row, place))
                .put("tags", cells("tags", BETWEEN_TAGS, row, place))
                .put("code", cells("code", BETWEEN_PATTERNS, row, place))
                .translatedBy(file.mapping())
                .requirement(Trace.ofLinks(links(row, place))));
    }

    private List<Link> links(CsvRecord row, Location place) {
        return cells("links", BETWEEN_IDS, row, place).stream()
                .flatMap(text -> text.id().stream())
                .map(id -> new Link("links", id, OptionalInt.empty(), Optional.empty(), place))
                .toList();
    }

    private Optional<WrittenText> cell(String part, CsvRecord row, Location place) {
        return Optional.ofNullable(columnOf.get(part))
                .map(row::getField)
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .map(value -> new WrittenText('"' + part + '"', value, true, place, file.faults()));
    }

    private List<WrittenText> cells(String part, String between, CsvRecord row, Location place) {
        return cell(part, row, place).stream()
                .flatMap(cell -> Stream.of(cell.value().split(between, -1))
                        .filter(value -> !value.isBlank())
                        .map(value -> cell.withValue(value.strip())))
                .toList();
    }
}
