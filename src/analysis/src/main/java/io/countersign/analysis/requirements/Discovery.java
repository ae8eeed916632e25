package io.countersign.analysis.requirements;

import io.countersign.analysis.intake.FileNames;
import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.intake.InputPaths;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.model.Fault;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the files that places name, each once, in an order that is the same on every machine. */
final class Discovery {

    private final InputPaths paths;
    private final Entries entries;
    private final List<Fault> faults;
    private final List<FoundFile> files = new ArrayList<>();

    /** By their real path: what is seen again was named twice, or is a link. */
    private final Set<Path> seen = new HashSet<>();

    /**
     * Folders by their real path, and whether they hold any file that was taken; none as long as they are being walked, so that loops
     * end.
     */
    private final Map<Path, Boolean> folders = new HashMap<>();

    Discovery(InputPaths paths, Entries entries, List<Fault> faults) {
        this.paths = paths;
        this.entries = entries;
        this.faults = faults;
    }

    List<FoundFile> find(List<Place> places) {
        places.forEach(this::find);
        return List.copyOf(files);
    }

    private void find(Place place) {
        if (!Files.exists(place.path())) {
            fault(place.path(), RequirementsMessages.noSuchPath());
        } else if (Files.isDirectory(place.path())) {
            findInFolder(place);
        } else if (Files.isRegularFile(place.path())) {
            takeNamed(place);
        } else {
            fault(place.path(), RequirementsMessages.neitherFileNorFolder());
        }
    }

    private void findInFolder(Place place) {
        int faultsBefore = faults.size();
        // A folder may be walked for one format after another.
        folders.clear();
        if (!walk(place.path(), place) && faults.size() == faultsBefore) {
            fault(
                    place.path(),
                    place.format()
                            .map(format -> RequirementsMessages.folderWithoutFormat(format.name()))
                            .orElseGet(RequirementsMessages::folderWithoutRequirements));
        }
    }

    /** Whether the folder holds any file for us, taken now or before. */
    private boolean walk(Path folder, Place place) {
        Boolean known = folders.putIfAbsent(real(folder), false);
        if (known != null) {
            return known;
        }
        boolean found = false;
        for (Path entry : entries(folder)) {
            found |= Files.isDirectory(entry) ? walk(entry, place) : takeFound(entry, place);
        }
        folders.put(real(folder), found);
        return found;
    }

    private void takeNamed(Place place) {
        Path file = place.path();
        Optional<Place> own = entries.of(file).filter(entry -> speaksOf(entry, file));
        RequirementsFormat format = own.flatMap(Place::format).orElseGet(() -> RequirementsFormats.ofNamed(file));
        take(new FoundFile(file, format, own.flatMap(Place::mapping), place));
    }

    private boolean takeFound(Path file, Place place) {
        Place own = entries.of(file).orElse(place);
        Optional<RequirementsFormat> format;
        if (own.path().equals(file)) {
            format = Optional.of(own.format().orElseGet(() -> RequirementsFormats.ofNamed(file)));
        } else if (own.format().isPresent()) {
            format = own.format().filter(each -> each.isNamedAs(file));
        } else {
            format = RequirementsFormats.ofFound(file);
        }
        format.ifPresent(each -> take(new FoundFile(file, each, own.mapping(), place)));
        return format.isPresent();
    }

    /** Whether what an entry says of a folder is meant for this file in it. */
    private static boolean speaksOf(Place entry, Path file) {
        return entry.path().equals(file)
                || entry.format().map(format -> format.isNamedAs(file)).orElse(true);
    }

    private List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !FileNames.of(entry).startsWith("."))
                    .sorted(Comparator.comparing(FileNames::of))
                    .toList();
        } catch (IOException e) {
            fault(folder, InputMessages.unreadable());
            return List.of();
        }
    }

    private void take(FoundFile file) {
        if (seen.add(real(file.path()))) {
            files.add(file);
        }
    }

    private void fault(Path path, String message) {
        faults.add(new Fault(Location.ofFile(paths.name(path)), message));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // A link to nowhere: reading it will say so.
            return path.toAbsolutePath().normalize();
        }
    }
}
