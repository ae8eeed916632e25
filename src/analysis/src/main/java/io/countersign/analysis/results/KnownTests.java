package io.countersign.analysis.results;

import io.countersign.analysis.provenance.ModuleIds;
import io.countersign.analysis.results.ReadTests.Reported;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tests that the evidence of a module has, by UniqueId and by all the names a build tool may have written for them. */
final class KnownTests {

    /** Whether all tests of the id, or of the name, passed. */
    private final Map<String, Boolean> passedById = new HashMap<>();

    private final Map<String, Boolean> passedByName = new HashMap<>();

    private final String module;

    /**
     * @param module whose name stands in front of the ids in the evidence
     * @param evidence of this module
     */
    KnownTests(String module, List<Evidence> evidence) {
        this.module = module;
        evidence.forEach(file -> add(file.nodes()));
    }

    /** Adds the nodes of one file: those above a test first. */
    void add(List<TestNode> nodes) {
        Map<String, TestNode> byId = new HashMap<>();
        for (TestNode node : nodes) {
            byId.put(node.uniqueId(), node);
            boolean passed = passed(node);
            passedById.merge(node.uniqueId(), passed, Boolean::logicalAnd);
            for (String home : homes(node, byId)) {
                names(node).forEach(name -> passedByName.merge(key(home, name), passed, Boolean::logicalAnd));
            }
        }
    }

    /** A container passed as long as nobody says that it failed. */
    private static boolean passed(TestNode node) {
        List<Execution> executions = node.executions();
        return executions.isEmpty()
                ? !node.test()
                : executions.get(executions.size() - 1).outcome() == Outcome.PASSED;
    }

    private static Set<String> names(TestNode node) {
        Set<String> names = new HashSet<>();
        names.add(withoutBrackets(node.displayName()));
        if (node.source() instanceof TestSource.Method method) {
            names.add(method.methodName());
        } else if (node.source() instanceof TestSource.Type) {
            names.add("");
        }
        return names;
    }

    /** The class, and what the containers above are called. */
    private static Set<String> homes(TestNode node, Map<String, TestNode> byId) {
        Set<String> homes = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Optional<TestNode> next = Optional.of(node);
        while (next.isPresent() && seen.add(next.get().uniqueId())) {
            TestNode above = next.get();
            if (above.source() instanceof TestSource.Method method) {
                homes.add(method.className());
            } else if (above.source() instanceof TestSource.Type type) {
                homes.add(type.className());
            }
            if (seen.size() > 1 || !above.test()) {
                homes.add(above.displayName());
            }
            next = above.parentId().map(byId::get);
        }
        return homes;
    }

    private static String withoutBrackets(String name) {
        return name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
    }

    private static String key(String home, String name) {
        return home + '\n' + name;
    }

    /** Whether all that is known under this name passed; empty when nothing is known of it. */
    Optional<Boolean> passed(Reported one, boolean byName) {
        if (!byName) {
            return Optional.ofNullable(
                    passedById.get(ModuleIds.id(module, one.node().uniqueId())));
        }
        return known(one, withoutBrackets(one.name()))
                .or(() -> one.node().source() instanceof TestSource.Method method
                        ? known(one, method.methodName())
                        : Optional.empty());
    }

    private Optional<Boolean> known(Reported one, String name) {
        return Optional.ofNullable(passedByName.get(key(one.home(), name)));
    }
}
