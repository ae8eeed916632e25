package io.countersign.analysis.requirements;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.InputBytes;
import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.intake.InputPaths;
import io.countersign.analysis.intake.Mapping;
import io.countersign.analysis.intake.RequirementsEntry;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.intake.SizeLimits;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.declared.Declarations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a project declares, whatever the formats. */
public final class RequirementsFiles {

    /** The folder below a project's root that is read when nobody names another one. */
    public static final String USUAL_FOLDER = "requirements";

    private final InputPaths paths;
    private final Declared declared = new Declared();
    private final Map<String, Integer> bytesRead = new HashMap<>();

    /** The same fault of a file that several others depend on is one. */
    private final Set<Fault> faults = new LinkedHashSet<>();

    private RequirementsFiles(Path root) {
        this.paths = new InputPaths(root);
    }

    /**
     * Reads files, and the files of folders and the folders in them whose format their name or an entry tells, in the order of their names
     * and each once; hidden ones are left out.
     *
     * @param named files and folders; when there are none, the {@link #USUAL_FOLDER} is read, which need not exist where there are entries
     * @param entries what {@code countersign.yaml} names beside them
     * @param root what places and names of files are relative to
     * @throws InputException with every fault of every file
     */
    public static Declarations read(List<Path> named, List<RequirementsEntry> entries, Path root) {
        return new RequirementsFiles(root).readAll(named, entries, root);
    }

    private Declarations readAll(List<Path> named, List<RequirementsEntry> entries, Path root) {
        List<Fault> placeFaults = new ArrayList<>();
        Entries known = new Entries(entries, root, placeFaults);
        List<Place> places = Stream.concat(
                        named(named, entries, root).stream().map(this::place), known.places().stream())
                .toList();
        List<FoundFile> files = new Discovery(paths, known, placeFaults).find(places);
        faults.addAll(placeFaults);
        Set<Place> declaring = new HashSet<>();
        Set<SizeLimits> full = new HashSet<>();
        for (FoundFile file : files) {
            int before = declared.size();
            if (!full.contains(file.format().limits()) && !read(file)) {
                full.add(file.format().limits());
            }
            if (declared.size() > before) {
                declaring.add(file.place());
            }
        }
        if (faults.isEmpty()) {
            files.stream()
                    .map(FoundFile::place)
                    .distinct()
                    .filter(place -> !declaring.contains(place))
                    .forEach(this::fileNothing);
        }
        if (!faults.isEmpty()) {
            throw new InputException(List.copyOf(faults));
        }
        return declared.declarations();
    }

    private static List<Path> named(List<Path> named, List<RequirementsEntry> entries, Path root) {
        Path usual = root.resolve(USUAL_FOLDER).normalize();
        if (!named.isEmpty() || !entries.isEmpty() && Files.notExists(usual)) {
            return named;
        }
        return List.of(usual);
    }

    private Place place(Path path) {
        return new Place(path, Optional.empty(), Optional.empty(), Location.ofFile(paths.name(path)));
    }

    private void fileNothing(Place place) {
        faults.add(new Fault(place.location(), RequirementsMessages.declaresNothing(paths.name(place.path()))));
    }

    /** Whether there is room for further files of the format. */
    private boolean read(FoundFile file) {
        String name = paths.name(file.path());
        FileFaults fileFaults = new FileFaults(name);
        boolean room = read(file, name, fileFaults);
        faults.addAll(fileFaults.inOrder());
        return room;
    }

    private boolean read(FoundFile file, String name, FileFaults fileFaults) {
        RequirementsFormat format = file.format();
        SizeLimits limits = format.limits();
        Optional<InputBytes> bytes = InputBytes.read(file.path(), limits, fileFaults);
        int all = bytesRead.merge(limits.kind(), bytes.map(InputBytes::size).orElse(0), Integer::sum);
        if (all > limits.allBytes()) {
            fileFaults.addToFile(InputMessages.allTooLarge(limits.kind(), limits.allBytes()));
            return false;
        }
        bytes.ifPresent(readable -> {
            declared.input(readable.describedAs(name));
            Mapping mapping = file.mapping().orElseGet(() -> Mapping.none(fileFaults.ofFile()));
            readable.text(fileFaults)
                    .ifPresent(text ->
                            format.read(new SourceFile(file.path(), name, text, mapping, fileFaults), declared));
        });
        return true;
    }
}
