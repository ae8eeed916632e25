package io.countersign.benchmarks.proof;

import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceReader;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.SharedFootprint;
import io.countersign.model.evidence.TestNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the evidence of one JVM says of the suite's own classes.
 *
 * @param tests executions by UniqueId
 * @param containers footprints by UniqueId
 * @param parents by UniqueId
 * @param shared what belongs to no test or container
 */
record Recorded(
        String name,
        Map<String, List<Execution>> tests,
        Map<String, Footprint> containers,
        Map<String, String> parents,
        Footprint shared) {

    /** What a run credits to whom, by everything it tells of. */
    record Owned(Map<Trace, Integer> byTests, Set<Trace> byContainers, Set<Trace> byNobody) {

        Set<Trace> all() {
            Set<Trace> all = new HashSet<>(byTests.keySet());
            all.addAll(byContainers);
            all.addAll(byNobody);
            return all;
        }

        boolean anywhere(Trace trace) {
            return byTests.containsKey(trace) || byContainers.contains(trace) || byNobody.contains(trace);
        }

        int owners(Trace trace) {
            return byTests.getOrDefault(trace, 0)
                    + (byContainers.contains(trace) ? 1 : 0)
                    + (byNobody.contains(trace) ? 1 : 0);
        }
    }

    /**
     * Reads the one evidence file in a folder.
     *
     * @param names of the suite's classes; all others are left out
     */
    static Recorded read(String name, Path folder, Set<String> names) {
        Evidence evidence = evidence(folder);
        if (!evidence.finished()
                || evidence.damage().isPresent()
                || !evidence.problems().isEmpty()) {
            System.err.println(name + ": finished " + evidence.finished() + ", damage " + evidence.damage()
                    + ", problems " + evidence.problems().stream().limit(5).toList());
        }
        Map<String, List<Execution>> tests = new LinkedHashMap<>();
        Map<String, Footprint> containers = new LinkedHashMap<>();
        Map<String, String> parents = new LinkedHashMap<>();
        for (TestNode node : evidence.nodes()) {
            node.parentId().ifPresent(parent -> parents.put(node.uniqueId(), parent));
            List<Execution> executions = node.executions().stream()
                    .map(execution -> only(names, execution))
                    .toList();
            if (node.test()) {
                tests.put(node.uniqueId(), executions);
            } else {
                executions.stream()
                        .map(Execution::footprint)
                        .reduce(Footprint::union)
                        .ifPresent(footprint -> containers.put(node.uniqueId(), footprint));
            }
        }
        Footprint shared =
                evidence.shared().stream().map(SharedFootprint::footprint).reduce(Footprint.none(), Footprint::union);
        return new Recorded(name, tests, containers, parents, Traces.only(names, shared));
    }

    private static Evidence evidence(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".evidence")).toList();
            if (found.size() != 1) {
                throw new IllegalStateException(folder + " holds " + found.size() + " evidence files");
            }
            try (InputStream input = new BufferedInputStream(Files.newInputStream(found.get(0)))) {
                return EvidenceReader.read(found.get(0).getFileName().toString(), input);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Execution only(Set<String> names, Execution execution) {
        return new Execution(
                execution.outcome(),
                execution.failure(),
                execution.reason(),
                execution.durationNanos(),
                execution.attribution(),
                Traces.only(names, execution.footprint()),
                execution.assertions());
    }

    /** Whether the test ran once, passed, and its footprint is certain. */
    boolean isComparable(String id) {
        List<Execution> executions = tests.getOrDefault(id, List.of());
        return executions.size() == 1
                && executions.get(0).outcome() == Outcome.PASSED
                && executions.get(0).attribution() == Attribution.EXACT;
    }

    /** What the test is credited with. */
    Footprint footprint(String id) {
        return tests.getOrDefault(id, List.of()).stream()
                .map(Execution::footprint)
                .reduce(Footprint.none(), Footprint::union);
    }

    long count(Outcome outcome) {
        return tests.values().stream()
                .flatMap(List::stream)
                .filter(execution -> execution.outcome() == outcome)
                .count();
    }

    long count(Attribution attribution) {
        return tests.values().stream()
                .flatMap(List::stream)
                .filter(execution -> execution.outcome() != Outcome.SKIPPED)
                .filter(execution -> execution.attribution() == attribution)
                .count();
    }

    /** The containers a test hangs in, innermost first. */
    List<String> containersOf(String id) {
        List<String> path = new ArrayList<>();
        for (String up = parents.get(id); up != null; up = parents.get(up)) {
            path.add(up);
        }
        return path;
    }

    Owned owned() {
        Map<Trace, Integer> byTests = new LinkedHashMap<>();
        for (String id : tests.keySet()) {
            Traces.of(footprint(id)).forEach(trace -> byTests.merge(trace, 1, Integer::sum));
        }
        Set<Trace> byContainers = new HashSet<>();
        containers.values().forEach(footprint -> byContainers.addAll(Traces.of(footprint)));
        return new Owned(byTests, byContainers, Traces.of(shared));
    }
}
