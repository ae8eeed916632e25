package io.countersign.verification.truth;

import io.countersign.analysis.provenance.Reconciler;
import io.countersign.model.Probes;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.SharedFootprint;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what the evidence credits to whom with what is known by construction. */
final class Comparison {

    private static final String PRODUCTION = ProductionClass.PACKAGE + "/";

    private final Map<String, Owner> owners;
    private final Evidence evidence;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> unclear = new TreeMap<>();
    private int exactTests;
    private final Set<String> told = new HashSet<>();
    private final Map<ProductionMethod, String> ownerOf = new HashMap<>();

    /** Per UniqueId what is told as late for it, and what is nobody's while it was open. */
    private final Map<String, Set<ProductionMethod>> late = new HashMap<>();

    private final Map<String, Set<ProductionMethod>> nobodys = new HashMap<>();

    private Comparison(Map<String, Owner> owners, Evidence evidence) {
        this.owners = owners;
        this.evidence = evidence;
    }

    /**
     * The result.
     *
     * @param exact how many tests were credited with exactly what they executed
     * @param wrong every attribution that claims to be exact and is not, one sentence each
     * @param unclear tests and containers whose attribution says that it is not exact, by the reason it gives
     */
    record Result(int exact, List<String> wrong, Map<String, Integer> unclear) {}

    static Result of(Suite suite, TruthRun run) {
        Comparison comparison = new Comparison(suite.owners(), run.evidence());
        comparison.compare(suite.nobodys());
        comparison.reconcile(run);
        return new Result(comparison.exactTests, comparison.wrong, comparison.unclear);
    }

    private void compare(Set<ProductionMethod> ambient) {
        owners.forEach((name, owner) -> owner.own().forEach(method -> ownerOf.putIfAbsent(method, name)));
        evidence.shared().forEach(this::sort);
        evidence.damage().ifPresent(wrong::add);
        evidence.problems().forEach(problem -> wrong.add(problem.toString()));
        if (!evidence.finished()) {
            wrong.add("the evidence has no end");
        }
        evidence.nodes().forEach(this::compare);
        ambient.stream()
                .filter(method -> nobodys.values().stream().noneMatch(methods -> methods.contains(method)))
                .forEach(method -> wrong.add(method + " is not told as nobody's"));
        owners.forEach((name, owner) -> {
            if (!told.contains(name) && unclear.isEmpty()) {
                wrong.add(name + " is not in the evidence");
            }
        });
    }

    private void sort(SharedFootprint shared) {
        Set<ProductionMethod> methods = hits("shared", shared.footprint());
        if (shared.kind() == SharedFootprint.Kind.RECORDER && !methods.isEmpty()) {
            wrong.add("the recorder is credited with " + methods);
        }
        Map<String, Set<ProductionMethod>> byId = shared.kind() == SharedFootprint.Kind.LATE ? late : nobodys;
        shared.openTests()
                .forEach(id -> byId.computeIfAbsent(id, key -> new TreeSet<>()).addAll(methods));
    }

    private void compare(TestNode node) {
        String name = name(node);
        Owner owner = owners.getOrDefault(name, Owner.nothingYet());
        for (Execution execution : node.executions()) {
            if (execution.outcome() != Outcome.PASSED) {
                wrong.add(name + " ended as " + execution.outcome() + " " + execution.failure());
            } else if (execution.attribution() == Attribution.EXACT) {
                told.add(name);
                exactTests += node.test() ? 1 : 0;
                compare(name, owner, execution.footprint());
                compareRest(name, owner, node.uniqueId());
            } else {
                unclear.merge(name + " is " + execution.attribution() + ": " + execution.reason(), 1, Integer::sum);
            }
        }
    }

    private static String name(TestNode node) {
        if (!node.test()) {
            return node.source() instanceof TestSource.Type type ? type.className() : node.uniqueId();
        }
        return node.source() instanceof TestSource.Method method ? method.methodName() : node.displayName();
    }

    private void compare(String name, Owner owner, Footprint footprint) {
        compare(name + " by probes", owner, hits(name, footprint));
        Set<ProductionMethod> entered = footprint.entries().methods().stream()
                .filter(method -> isProduction(method.type()))
                .map(Comparison::entered)
                .collect(Collectors.toCollection(TreeSet::new));
        compare(name + " by entries", owner, entered);
        if (!footprint.entries().complete()) {
            wrong.add(name + " has incomplete entries");
        }
    }

    private void compare(String name, Owner owner, Set<ProductionMethod> actual) {
        Set<ProductionMethod> missing = new TreeSet<>(owner.own());
        missing.removeAll(actual);
        if (!missing.isEmpty()) {
            wrong.add(name + " misses " + missing);
        }
        Set<ProductionMethod> surplus = new TreeSet<>(actual);
        surplus.removeAll(owner.own());
        surplus.removeAll(owner.maybe());
        if (!surplus.isEmpty()) {
            wrong.add(name + " has "
                    + surplus.stream()
                            .map(method -> method + " of " + ownerOf.getOrDefault(method, "nobody"))
                            .toList());
        }
    }

    /** What ran for it and is not in its footprint. */
    private void compareRest(String name, Owner owner, String id) {
        Set<ProductionMethod> lateOnes = late.getOrDefault(id, Set.of());
        owner.late().stream()
                .filter(method -> !lateOnes.contains(method))
                .forEach(method -> wrong.add(name + ": " + method + " is not told as late"));
        lateOnes.stream()
                .filter(method -> !owner.late().contains(method)
                        && !owner.maybe().contains(method)
                        && !owner.own().contains(method))
                .forEach(method -> wrong.add(name + ": " + method + " is told as late and is not its own"));
        Set<ProductionMethod> nobodysOnes = nobodys.getOrDefault(id, Set.of());
        owner.nobodys().stream()
                .filter(method -> !nobodysOnes.contains(method))
                .forEach(method -> wrong.add(name + ": " + method + " is not told as nobody's"));
    }

    /** Everything that was credited to anybody is everything that was executed. */
    private void reconcile(TruthRun run) {
        Footprint everything = Footprint.none();
        for (SharedFootprint shared : evidence.shared()) {
            everything = everything.union(shared.footprint());
        }
        for (TestNode node : evidence.nodes()) {
            for (Execution execution : node.executions()) {
                everything = everything.union(execution.footprint());
            }
        }
        var reconciliation = Reconciler.reconcile(everything, run.folder(), true);
        if (!reconciliation.state().equals("equal")) {
            wrong.add(reconciliation.toString());
        }
        Set<ProductionMethod> hit = hits("everything", everything);
        owners.forEach((name, owner) -> {
            for (Set<ProductionMethod> executed : List.of(owner.own(), owner.maybe(), owner.late(), owner.nobodys())) {
                executed.stream()
                        .filter(method -> !hit.contains(method))
                        .forEach(method -> wrong.add(name + ": " + method + " was credited to nobody at all"));
            }
        });
    }

    private static boolean isProduction(ClassKey type) {
        return type.name().startsWith(PRODUCTION);
    }

    private static ProductionMethod entered(EnteredMethod method) {
        return new ProductionMethod(method.type().name(), method.index());
    }

    private Set<ProductionMethod> hits(String name, Footprint footprint) {
        Set<ProductionMethod> hits = new TreeSet<>();
        footprint.hits().forEach((type, probes) -> {
            if (isProduction(type)) {
                numbers(probes).stream().forEach(number -> hits.add(new ProductionMethod(type.name(), number)));
            }
        });
        if (hits.stream().anyMatch(hit -> hit.index() == 0)) {
            wrong.add(name + " has a constructor that nobody calls");
        }
        return hits;
    }

    private static BitSet numbers(Probes probes) {
        return BitSet.valueOf(probes.toWords());
    }
}
