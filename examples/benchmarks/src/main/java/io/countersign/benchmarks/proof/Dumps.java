package io.countersign.benchmarks.proof;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jacoco.core.data.ExecutionDataReader;

/**
 * What JaCoCo's agent dumped at the start and at the end of each test.
 *
 * @param before what ran since the end of the test before, by UniqueId; the order is that in which the tests ended
 * @param within what ran from the start to the end
 */
record Dumps(Map<String, Footprint> before, Map<String, Footprint> within) {

    private static final String BEFORE = "before ";

    static Dumps read(Path file, Set<String> names) {
        Map<String, Map<ClassKey, Probes>> dumps = new LinkedHashMap<>();
        List<Map<ClassKey, Probes>> last = new ArrayList<>(List.of(new LinkedHashMap<>()));
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
            ExecutionDataReader reader = new ExecutionDataReader(input);
            reader.setSessionInfoVisitor(info -> {
                last.set(0, new LinkedHashMap<>());
                dumps.put(info.getId(), last.get(0));
            });
            reader.setExecutionDataVisitor(data -> {
                if (names.contains(data.getName())) {
                    last.get(0)
                            .put(
                                    new ClassKey(data.getId(), data.getName(), data.getProbes().length),
                                    Probes.of(data.getProbes()));
                }
            });
            while (reader.read()) {
                // Each dump begins with a header of its own.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Footprint> before = new LinkedHashMap<>();
        Map<String, Footprint> within = new LinkedHashMap<>();
        dumps.forEach((id, hits) -> {
            if (id.startsWith(BEFORE)) {
                before.put(id.substring(BEFORE.length()), new Footprint(hits));
            } else {
                within.put(id, new Footprint(hits));
            }
        });
        return new Dumps(before, within);
    }

    List<String> tests() {
        return List.copyOf(within.keySet());
    }

    /** What a dump at the test's end would have had, had there been none at its start. */
    Footprint atEnd(String id) {
        return before.getOrDefault(id, Footprint.none()).union(within.getOrDefault(id, Footprint.none()));
    }
}
