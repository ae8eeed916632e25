package io.countersign.analysis.claims;

import io.countersign.analysis.digest.Sha256;
import io.countersign.analysis.gherkin.Scenarios;
import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.InputBytes;
import io.countersign.analysis.intake.SizeLimits;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds to test classes what the scenarios that were run say. */
public final class ScenarioMarks {

    private ScenarioMarks() {}

    /**
     * Adds scenarios; a feature file that is not at hand, or cannot be read, has none.
     *
     * @param files feature files as their engine names them
     * @param sources finds such a file
     */
    public static TestMarks add(TestMarks marks, Collection<String> files, Function<String, Optional<Path>> sources) {
        List<MarkedScenario> scenarios = files.stream()
                .filter(file -> file.endsWith(".feature"))
                .sorted()
                .flatMap(file -> sources.apply(file).stream().flatMap(path -> read(file, path)))
                .toList();
        return scenarios.isEmpty() ? marks : TestMarks.of(marks.classes(), scenarios);
    }

    private static Stream<MarkedScenario> read(String file, Path path) {
        FileFaults faults = new FileFaults(file);
        List<Scenarios.Found> all = InputBytes.read(path, SizeLimits.written("Gherkin"), faults)
                .flatMap(bytes -> bytes.text(faults))
                .map(text -> Scenarios.read(file, text))
                .orElse(List.of());
        // A review knows a scenario by its name, so those of one name in a file are one.
        return all.stream()
                .collect(Collectors.groupingBy(ScenarioMarks::name, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(named -> new MarkedScenario(
                        file,
                        named.getKey(),
                        named.getValue().stream()
                                .flatMap(found -> found.lines().stream())
                                .toList(),
                        hash(named.getValue())));
    }

    private static String name(Scenarios.Found found) {
        return found.names().get(found.names().size() - 1);
    }

    private static String hash(List<Scenarios.Found> scenarios) {
        Sha256 hash = new Sha256();
        scenarios.forEach(found -> hash.text(found.text()));
        return hash.hex();
    }
}
