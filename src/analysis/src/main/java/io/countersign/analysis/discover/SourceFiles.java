package io.countersign.analysis.discover;

import io.countersign.analysis.claims.CommentMarks;
import io.countersign.analysis.discover.Carried.Kind;
import io.countersign.analysis.discover.Carried.Way;
import io.countersign.analysis.gherkin.Scenarios;
import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.InputBytes;
import io.countersign.analysis.intake.InputPaths;
import io.countersign.analysis.intake.SizeLimits;
import io.countersign.analysis.openfasttrace.SourceTag;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The test sources of a project: tags in comments, and the scenarios of feature files. */
final class SourceFiles {

    private static final List<String> LANGUAGES = List.of(".java", ".kt", ".groovy");

    private final InputPaths paths;
    private final Map<String, List<SourceTag>> comments = new HashMap<>();
    private final List<FoundTest> scenarios = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    private SourceFiles(InputPaths paths) {
        this.paths = paths;
    }

    /**
     * Reads every source and feature file of folders.
     *
     * @throws InputException naming a folder that cannot be listed
     */
    static SourceFiles read(List<Path> folders, Path root) {
        SourceFiles files = new SourceFiles(new InputPaths(root));
        folders.stream().flatMap(files::list).distinct().forEach(files::readFile);
        return files;
    }

    private Stream<Path> list(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new InputException(
                    new Fault(Location.ofFile(paths.name(folder)), "is no folder that can be read; name another"));
        }
    }

    private void readFile(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".feature")) {
            readFeature(file);
        } else if (LANGUAGES.stream().anyMatch(name::endsWith)) {
            CommentMarks.read(file)
                    .forEach(tag -> comments.computeIfAbsent(tag.owner().className(), unknown -> new ArrayList<>())
                            .add(tag));
        }
    }

    private void readFeature(Path file) {
        String name = paths.name(file);
        FileFaults faults = new FileFaults(name);
        List<Scenarios.Found> found = InputBytes.read(file, SizeLimits.written("Gherkin"), faults)
                .flatMap(bytes -> bytes.text(faults))
                .map(text -> Scenarios.read(name, text))
                .orElse(List.of());
        if (found.isEmpty()) {
            unread.add(name);
        }
        found.forEach(scenario -> scenarios.add(new FoundTest(
                name + ":" + scenario.line(),
                true,
                name,
                scenario.names(),
                scenario.tags().stream()
                        .map(tag -> new Carried(Way.of(Kind.TAG, ""), tag, 0))
                        .toList())));
    }

    /** By the class they stand in. */
    Map<String, List<SourceTag>> comments() {
        return comments;
    }

    List<FoundTest> scenarios() {
        return scenarios;
    }

    /** Feature files in which no scenario was found. */
    List<String> unread() {
        return unread;
    }
}
