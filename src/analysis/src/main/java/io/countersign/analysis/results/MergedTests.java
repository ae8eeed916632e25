package io.countersign.analysis.results;

import io.countersign.analysis.results.ReadTests.Reported;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one list of tests out of all files of a module: what the evidence has is left out, what shares a name becomes one test. */
final class MergedTests {

    private final KnownTests known;
    private final Map<String, Merged> merged = new LinkedHashMap<>();

    /** By place: how many tests were known. */
    private final Map<Integer, Integer> inEvidence = new HashMap<>();

    /** By place: tests that failed by their file and passed by the evidence. */
    private final Map<Integer, List<String>> contradicted = new HashMap<>();

    MergedTests(KnownTests known) {
        this.known = known;
    }

    private static final class Merged {
        final int place;
        final String name;
        TestNode node;
        int cases = 1;

        Merged(int place, Reported first) {
            this.place = place;
            this.name = first.home().isEmpty() ? first.node().displayName() : first.home() + " › " + first.name();
            this.node = first.node();
        }
    }

    /** Adds a file: those with UniqueIds first and in the order of time, for what is said last of a test counts. */
    void add(ResultFile file) {
        ReadTests read = file.tests();
        for (Reported one : read.tests()) {
            Optional<Boolean> passed = known.passed(one, read.byName());
            passed.ifPresent(there -> leaveOut(file, one, there));
            if (passed.isEmpty()) {
                add(file.place(), one, read.byName());
            } else if (read.byName() && !one.node().test()) {
                // Tests below it may be new: these need it for their names.
                add(file.place(), new Reported(with(one.node(), List.of()), one.home(), ""), true);
            }
        }
    }

    private void leaveOut(ResultFile file, Reported one, boolean passed) {
        boolean failed =
                ending(one.node()).filter(outcome -> outcome == Outcome.FAILED).isPresent();
        if (one.node().test()) {
            inEvidence.merge(file.place(), 1, Integer::sum);
        }
        if (failed && passed) {
            contradicted
                    .computeIfAbsent(file.place(), place -> new ArrayList<>())
                    .add(new Merged(file.place(), one).name);
        }
    }

    private void add(int place, Reported one, boolean byName) {
        Merged earlier = merged.putIfAbsent(one.node().uniqueId(), new Merged(place, one));
        if (earlier == null) {
            return;
        }
        List<Execution> executions = new ArrayList<>(earlier.node.executions());
        if (byName && !one.node().executions().isEmpty()) {
            earlier.cases += executions.isEmpty() ? 0 : 1;
            executions =
                    badness(one.node()) > badness(earlier.node) ? one.node().executions() : executions;
        } else {
            executions.addAll(one.node().executions());
        }
        earlier.node = with(earlier.node, executions);
    }

    private static TestNode with(TestNode node, List<Execution> executions) {
        return new TestNode(
                node.uniqueId(),
                node.parentId(),
                node.displayName(),
                node.test(),
                node.tags(),
                node.source(),
                executions);
    }

    private static Optional<Outcome> ending(TestNode node) {
        List<Execution> executions = node.executions();
        return executions.isEmpty()
                ? Optional.empty()
                : Optional.of(executions.get(executions.size() - 1).outcome());
    }

    /** Failed is worse than not run, that worse than flaky, and nothing said is best. */
    private static int badness(TestNode node) {
        return ending(node)
                .map(outcome -> switch (outcome) {
                    case FAILED -> 4;
                    case ABORTED, SKIPPED, UNFINISHED, NOT_REACHED -> 3;
                    case PASSED -> node.executions().size() > 1 ? 2 : 1;
                })
                .orElse(0);
    }

    /** The tests and containers that were first found at one of the named paths. */
    List<TestNode> nodes(int place) {
        return merged.values().stream()
                .filter(one -> one.place == place)
                .map(one -> one.node)
                .toList();
    }

    /** How many results at one path were not taken, since they are known already. */
    int known(int place) {
        return inEvidence.getOrDefault(place, 0);
    }

    /** The sentence about results at one path that share names; empty when none do. */
    Optional<String> ambiguous(int place, String path) {
        List<Merged> several = merged.values().stream()
                .filter(one -> one.place == place && one.cases > 1)
                .toList();
        return several.isEmpty()
                ? Optional.empty()
                : Optional.of(ResultsMessages.ambiguous(
                        several.stream().map(one -> one.name).toList(),
                        several.stream().mapToInt(one -> one.cases).sum(),
                        path));
    }

    /** The sentence about results at one path that the evidence contradicts; empty when there are none. */
    Optional<String> contradicted(int place, String path) {
        return Optional.ofNullable(contradicted.get(place)).map(names -> ResultsMessages.contradicted(names, path));
    }
}
