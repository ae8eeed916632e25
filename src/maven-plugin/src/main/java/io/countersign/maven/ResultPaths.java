package io.countersign.maven;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The results that a build tool wrote, by the modules they are of. A relative path or pattern is looked for in the folder of each module,
 * since each has results of its own; what lies in no module is the root's.
 */
final class ResultPaths {

    private final Set<Path> folders;
    private final Map<Path, Set<Path>> found = new LinkedHashMap<>();
    private final Set<Path> taken = new HashSet<>();
    private final Set<String> lost = new LinkedHashSet<>();

    private ResultPaths(Set<Path> folders) {
        this.folders = folders;
    }

    /**
     * Looks for them.
     *
     * @param texts what the user wrote for each module, by the module's folder; the root's last
     */
    static ResultPaths find(Map<Path, List<String>> texts) {
        ResultPaths paths = new ResultPaths(texts.keySet());
        texts.forEach((folder, written) -> written.forEach(text -> paths.add(folder, text)));
        return paths;
    }

    private void add(Path folder, String text) {
        List<Path> matches = ResultPattern.find(folder, text);
        boolean absolute = Path.of(ResultPattern.firm(text)).isAbsolute();
        for (Path path : matches) {
            if (taken.add(path)) {
                found.computeIfAbsent(absolute ? owner(path) : folder, unknown -> new LinkedHashSet<>())
                        .add(path);
            }
        }
        if (matches.isEmpty()) {
            lost.add(text);
        }
    }

    /** The innermost module. */
    private Path owner(Path path) {
        return folders.stream()
                .filter(path::startsWith)
                .reduce((one, other) -> other.startsWith(one) ? other : one)
                .or(() -> folders.stream().reduce((first, last) -> last))
                .orElseThrow();
    }

    /** What belongs to the module in this folder. */
    List<Path> of(Path folder) {
        return List.copyOf(found.getOrDefault(folder, Set.of()));
    }

    /**
     * What was written must be there in some module.
     *
     * @throws InputException naming every text that leads to nothing in any of them
     */
    void check() {
        List<Fault> faults = lost.stream()
                .filter(text -> folders.stream()
                        .allMatch(folder -> ResultPattern.find(folder, text).isEmpty()))
                .map(text -> new Fault(
                        Location.ofFile(text),
                        "there is no such file or folder of results; name what the build tool of the tests wrote, such as "
                                + "target/surefire-reports"))
                .toList();
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
    }
}
