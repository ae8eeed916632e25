package io.countersign.analysis.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.countersign.analysis.intake.FileNames;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.Quoted;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.intake.SizeLimits;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requirements in a table: an entry of {@code countersign.yaml} says which column holds what, and what separates them. */
public final class CsvFormat implements RequirementsFormat {

    private static final SizeLimits LIMITS = SizeLimits.generated("CSV");
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', "semicolon", ';', "tab", '\t', ",", ',', ";", ';');

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean isFoundAs(Path file) {
        return false;
    }

    @Override
    public boolean isNamedAs(Path file) {
        return FileNames.endsWith(file, ".csv");
    }

    @Override
    public Set<String> keys() {
        return Set.of(
                "separator",
                "id",
                "title",
                "text",
                "criticality",
                "status",
                "revision",
                "parents",
                "code",
                "owner",
                "tags",
                "links",
                "words");
    }

    @Override
    public SizeLimits limits() {
        return LIMITS;
    }

    @Override
    public void read(SourceFile file, Intake into) {
        if (file.mapping().text("id").isEmpty()) {
            file.faults().add(file.mapping().location(), CsvMessages.noId(file.name()));
            return;
        }
        separator(file).ifPresent(separator -> read(file, separator, into));
    }

    private static Optional<Character> separator(SourceFile file) {
        Optional<WrittenText> written = file.mapping().text("separator");
        if (written.isEmpty()) {
            return Optional.of(',');
        }
        Optional<Character> separator =
                written.map(text -> text.value().strip()).flatMap(text -> Optional.ofNullable(SEPARATORS.get(text)));
        if (separator.isEmpty()) {
            file.faults()
                    .add(
                            written.get().location(),
                            CsvMessages.unknownSeparator(written.get().value()));
        }
        return separator;
    }

    private static void read(SourceFile file, char separator, Intake into) {
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(file.text())) {
            records = reader.stream().toList();
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException broken) {
            file.faults().addToFile("the file is not CSV: " + Quoted.visible(String.valueOf(broken.getMessage()), 200));
            return;
        }
        if (records.isEmpty()) {
            file.faults().addToFile(CsvMessages.empty());
            return;
        }
        CsvTable.of(records.get(0), separator, file)
                .ifPresent(table -> records.stream().skip(1).forEach(record -> table.read(record, into)));
    }
}
