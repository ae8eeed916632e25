package io.countersign.analysis.requirements;

import io.countersign.analysis.intake.RequirementsEntry;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.model.Fault;
import io.countersign.model.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code countersign.yaml} says about files and folders. */
final class Entries {

    private static final List<String> FOR_ALL = List.of("path", "format");

    private final List<Place> places = new ArrayList<>();
    private final List<Fault> faults;

    Entries(List<RequirementsEntry> entries, Path root, List<Fault> faults) {
        this.faults = faults;
        entries.forEach(entry -> add(entry, root));
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    /** The entry that names the file, or else the nearest folder it lies in. */
    Optional<Place> of(Path file) {
        return places.stream()
                .filter(place -> absolute(file).startsWith(absolute(place.path())))
                .max(Comparator.comparingInt(place -> absolute(place.path()).getNameCount()));
    }

    private void add(RequirementsEntry entry, Path root) {
        Path path = root.resolve(entry.path()).normalize();
        Optional<RequirementsFormat> format = entry.format().flatMap(this::format);
        if (entry.format().isPresent() && format.isEmpty()) {
            return;
        }
        if (format.isPresent() || !Files.isDirectory(path)) {
            checkKeys(entry, format.orElseGet(() -> RequirementsFormats.ofNamed(path)));
        }
        places.add(new Place(path, format, Optional.of(entry.mapping()), entry.location()));
    }

    private Optional<RequirementsFormat> format(WrittenText name) {
        Optional<RequirementsFormat> format = RequirementsFormats.called(name.value());
        if (format.isEmpty()) {
            fault(name.location(), RequirementsMessages.unknownFormat(name.value(), RequirementsFormats.names()));
        }
        return format;
    }

    private void checkKeys(RequirementsEntry entry, RequirementsFormat format) {
        List<String> allowed =
                Stream.concat(FOR_ALL.stream(), format.keys().stream().sorted()).toList();
        Stream.concat(
                        entry.mapping().values().keySet().stream(),
                        entry.mapping().words().isEmpty() ? Stream.of() : Stream.of("words"))
                .filter(key -> !format.keys().contains(key))
                .sorted()
                .forEach(key -> fault(
                        entry.mapping().text(key).map(WrittenText::location).orElse(entry.location()),
                        RequirementsMessages.keyOfAnotherFormat(key, format.name(), allowed)));
    }

    private void fault(Location place, String message) {
        faults.add(new Fault(place, message));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
