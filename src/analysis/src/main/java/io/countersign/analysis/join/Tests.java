package io.countersign.analysis.join;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes one list of tests out of the evidence of all test JVMs. */
public final class Tests {

    private final Map<String, TestNode> nodes = new LinkedHashMap<>();
    private final Set<String> parents = new HashSet<>();
    private final TestCode code;

    private Tests(List<Evidence> evidence, TestCode code) {
        this.code = code;
        for (Evidence file : inOrderOfTime(evidence)) {
            for (TestNode node : file.nodes()) {
                nodes.merge(node.uniqueId(), node, Tests::merge);
                node.parentId().ifPresent(parents::add);
            }
        }
    }

    /**
     * Joins the evidence.
     *
     * @param code for where the tests stand
     * @return tests in the order of their ids
     */
    public static List<TestFact> join(List<Evidence> evidence, TestCode code) {
        Tests tests = new Tests(evidence, code);
        return List.copyOf(tests.nodes.values()).parallelStream()
                .filter(tests::isTest)
                .map(tests::fact)
                .sorted(Comparator.comparing(TestFact::id))
                .toList();
    }

    /** What a later JVM says of a test is said last; process ids tell nothing about time. */
    private static List<Evidence> inOrderOfTime(List<Evidence> evidence) {
        return evidence.stream()
                .sorted(Comparator.comparing(
                        file -> file.run().map(RunInfo::startedAt).orElse(Instant.MIN)))
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

    /**
     * A container that should have made tests and made none stands for them: a method, such as a factory that threw, and whatever
     * else did not pass, such as a specification that could not be set up.
     */
    private boolean isTest(TestNode node) {
        return node.test()
                || (!parents.contains(node.uniqueId())
                        && (node.source() instanceof TestSource.Method
                                || last(node).filter(Tests::passed).isEmpty()
                                        && last(node).isPresent()));
    }

    private static boolean passed(Execution execution) {
        return execution.outcome() == Outcome.PASSED;
    }

    private static Optional<Execution> last(TestNode node) {
        return node.executions().isEmpty()
                ? Optional.empty()
                : Optional.of(node.executions().get(node.executions().size() - 1));
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
                failedBefore(path),
                code.marks(node.uniqueId()).location(source).map(place -> code.place(node.uniqueId(), place)));
    }

    /** The node and everything above it, innermost first. */
    private List<TestNode> path(TestNode node) {
        List<TestNode> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<TestNode> next = Optional.of(node);
        while (next.isPresent() && seen.add(next.get().uniqueId())) {
            path.add(next.get());
            next = next.get().parentId().flatMap(id -> Optional.ofNullable(nodes.get(id)));
        }
        return path;
    }

    /** Whether anything on the path failed in another execution than its last. */
    private static boolean failedBefore(List<TestNode> path) {
        return path.stream()
                .map(TestNode::executions)
                .filter(executions -> executions.size() > 1)
                .flatMap(executions -> executions.subList(0, executions.size() - 1).stream())
                .anyMatch(execution -> execution.outcome() == Outcome.FAILED);
    }

    private record Ending(Outcome outcome, String reason) {}

    private static Ending ending(TestNode node, List<TestNode> path) {
        List<TestNode> containers = path.subList(1, path.size());
        Optional<TestNode> failed = containers.stream()
                .filter(above -> last(above)
                        .filter(execution -> execution.outcome() == Outcome.FAILED)
                        .isPresent())
                .findFirst();
        Optional<Execution> last = last(node);
        if (last.isPresent()) {
            return last.filter(Tests::passed).isPresent()
                    ? passedEnding(node, last.get(), failed)
                    : new Ending(last.get().outcome(), last.get().reason());
        }
        return failed.map(above -> new Ending(Outcome.FAILED, "its container " + failure(above) + " before it"))
                .or(() -> skipped(containers))
                .orElseGet(() -> new Ending(Outcome.NOT_REACHED, "no test JVM reached it"));
    }

    private static Ending passedEnding(TestNode node, Execution last, Optional<TestNode> failed) {
        if (failed.isPresent()) {
            return new Ending(Outcome.FAILED, "it passed, but its container " + failure(failed.get()));
        }
        return node.test()
                ? new Ending(Outcome.PASSED, last.reason())
                : new Ending(Outcome.NOT_REACHED, "it made no test");
    }

    private static String failure(TestNode container) {
        return container.displayName() + " failed"
                + last(container)
                        .flatMap(Execution::failure)
                        .map(failure -> " (" + Failures.sentence(failure) + ")")
                        .orElse("");
    }

    private static Optional<Ending> skipped(List<TestNode> containers) {
        return containers.stream()
                .filter(above -> last(above)
                        .filter(execution ->
                                execution.outcome() == Outcome.SKIPPED || execution.outcome() == Outcome.ABORTED)
                        .isPresent())
                .findFirst()
                .map(above -> new Ending(
                        Outcome.SKIPPED,
                        "its container " + above.displayName() + " was skipped"
                                + last(above)
                                        .map(Execution::reason)
                                        .filter(reason -> !reason.isEmpty())
                                        .map(reason -> " (" + reason + ")")
                                        .orElse("")));
    }
}
