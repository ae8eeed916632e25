package io.countersign.analysis.claims;

import io.countersign.model.evidence.TestSource;
import java.util.List;
import java.util.Objects;

/**
 * A scenario of a feature file that was run.
 *
 * @param file as its engine names it
 * @param name of the scenario
 * @param lines where its engine may say that it stands, counted from 1
 * @param hash SHA-256 of what its steps say
 */
public record MarkedScenario(String file, String name, List<Integer> lines, String hash) {

    public MarkedScenario {
        Objects.requireNonNull(file);
        Objects.requireNonNull(name);
        Objects.requireNonNull(hash);
        lines = List.copyOf(lines);
    }

    /** Whether a test stands in it. */
    boolean holds(TestSource.File source) {
        return file.equals(source.path()) && lines.contains(source.line());
    }
}
