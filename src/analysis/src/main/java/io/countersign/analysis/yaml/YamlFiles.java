package io.countersign.analysis.yaml;

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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the YAML files that paths name, each once, in an order that is the same on every machine. */
final class YamlFiles {

    private final InputPaths paths;
    private final List<Fault> faults;
    private final List<Path> files = new ArrayList<>();

    /** By their real path: what is seen again was named twice, or is a link. */
    private final Set<Path> seen = new HashSet<>();

    /** Folders by their real path, and whether they hold any YAML file; none as long as they are being walked, so that loops end. */
    private final Map<Path, Boolean> folders = new HashMap<>();

    YamlFiles(InputPaths paths, List<Fault> faults) {
        this.paths = paths;
        this.faults = faults;
    }

    List<Path> find(List<Path> filesAndFolders) {
        filesAndFolders.forEach(this::findNamed);
        return List.copyOf(files);
    }

    private void findNamed(Path path) {
        if (!Files.exists(path)) {
            fault(path, Messages.noSuchPath());
        } else if (Files.isDirectory(path)) {
            findInNamedFolder(path);
        } else if (Files.isRegularFile(path)) {
            take(path);
        } else {
            fault(path, Messages.neitherFileNorFolder());
        }
    }

    private void findInNamedFolder(Path folder) {
        int faultsBefore = faults.size();
        if (!walk(folder) && faults.size() == faultsBefore) {
            fault(folder, Messages.folderWithoutYaml());
        }
    }

    /** Whether the folder holds any YAML file, taken now or before. */
    private boolean walk(Path folder) {
        Boolean known = folders.putIfAbsent(real(folder), false);
        if (known != null) {
            return known;
        }
        boolean found = false;
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                found |= walk(entry);
            } else if (isYaml(entry)) {
                take(entry);
                found = true;
            }
        }
        folders.put(real(folder), found);
        return found;
    }

    private List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !fileName(entry).startsWith("."))
                    .sorted(Comparator.comparing(YamlFiles::fileName))
                    .toList();
        } catch (IOException e) {
            fault(folder, Messages.unreadable());
            return List.of();
        }
    }

    private void take(Path file) {
        if (seen.add(real(file))) {
            files.add(file);
        }
    }

    private void fault(Path path, String message) {
        faults.add(new Fault(Location.ofFile(paths.name(path)), message));
    }

    private static boolean isYaml(Path file) {
        String name = fileName(file).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
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
