package io.countersign.analysis.join;

import io.countersign.analysis.claims.TestMarks;
import io.countersign.model.Location;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Makes one list of tests out of the evidence of all test JVMs. */
public final class Tests {

    private final Map<String, TestNode> nodes = new LinkedHashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final TestMarks marks;
    private final UnaryOperator<Location> places;

    private Tests(List<Evidence> evidence, TestMarks marks, UnaryOperator<Location> places) {
        this.marks = marks;
        this.places = places;
        for (Evidence file : evidence) {
            for (TestNode node : file.nodes()) {
                nodes.merge(node.uniqueId(), node, Tests::merge);
                node.parentId().ifPresent(parents::add);
            }
        }
    }

    /**
     * Joins the evidence.
     *
     * @param places finds a source below its source folder
     * @return tests in the order of their ids
     */
    public static List<TestFact> join(List<Evidence> evidence, TestMarks marks, UnaryOperator<Location> places) {
        Tests tests = new Tests(evidence, marks, places);
        return tests.nodes.values().stream()
                .filter(tests::isTest)
                .map(tests::fact)
                .sorted(Comparator.comparing(TestFact::id))
                .toList();
    }

    /** The same test in another JVM, or run again: its executions add up. */
    private static TestNode merge(TestNode first, TestNode second) {
        List<Execution> executions = new ArrayList<>(first.executions());
        executions.addAll(second.executions());
        return new TestNode(
                first.uniqueId(),
                first.parentId(),
                first.displayName(),
                first.test(),
                first.tags(),
                first.source(),
                executions);
    }

    /** A method that should have made tests and made none, such as a factory that threw, stands for them. */
    private boolean isTest(TestNode node) {
        return node.test() || (node.source() instanceof TestSource.Method && !parents.contains(node.uniqueId()));
    }

    private TestFact fact(TestNode node) {
        List<TestNode> path = path(node);
        Set<String> tags = new TreeSet<>();
        path.forEach(above -> tags.addAll(above.tags()));
        TestSource source = path.stream()
                .map(TestNode::source)
                .filter(known -> !(known instanceof TestSource.Unknown))
                .findFirst()
                .orElseGet(TestSource.Unknown::new);
        Ending ending = ending(node, path);
        return new TestFact(
                node.uniqueId(),
                TestNames.of(path),
                source,
                tags,
                node.executions(),
                ending.outcome(),
                ending.reason(),
                marks.location(source).map(places));
    }

    /** The node and everything above it, innermost first. */
    private List<TestNode> path(TestNode node) {
        List<TestNode> path = new ArrayList<>();
        Optional<TestNode> next = Optional.of(node);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = next.get().parentId().flatMap(id -> Optional.ofNullable(nodes.get(id)));
        }
        return path;
    }

    private record Ending(Outcome outcome, String reason) {}

    private static Ending ending(TestNode node, List<TestNode> path) {
        if (!node.executions().isEmpty()) {
            Execution last = node.executions().get(node.executions().size() - 1);
            return node.test() || last.outcome() != Outcome.PASSED
                    ? new Ending(last.outcome(), last.reason())
                    : new Ending(Outcome.NOT_REACHED, "it made no test");
        }
        for (TestNode above : path) {
            for (Execution execution : above.executions()) {
                if (execution.outcome() == Outcome.FAILED) {
                    return new Ending(Outcome.FAILED, "its container " + above.displayName() + " failed before it");
                }
                if (execution.outcome() == Outcome.SKIPPED || execution.outcome() == Outcome.ABORTED) {
                    return new Ending(Outcome.SKIPPED, "its container " + above.displayName() + " was skipped");
                }
            }
        }
        return new Ending(Outcome.NOT_REACHED, "the test JVM ended before it was reached");
    }
}
