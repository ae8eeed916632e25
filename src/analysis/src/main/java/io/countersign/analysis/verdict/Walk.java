package io.countersign.analysis.verdict;

import io.countersign.analysis.join.TestFact;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.result.NearestWalk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which passing, measured test touches which steps of a workflow.
 *
 * @param touched step IDs by test; tests that touch no step are left out
 * @param claiming tests that claim the workflow
 * @param unknown how many passing tests there are of which nobody knows for certain what they ran
 */
public record Walk(Workflow workflow, Map<TestFact, Set<String>> touched, Set<TestFact> claiming, int unknown) {

    static Walk of(Workflow workflow, Map<String, ItemScope> steps, List<TestFact> tests, Set<TestFact> claiming) {
        Map<TestFact, Set<String>> touched = new LinkedHashMap<>();
        for (TestFact test : tests) {
            if (test.passed() && test.attribution() == Attribution.EXACT) {
                Set<String> ids = workflow.steps().stream()
                        .map(Step::id)
                        .filter(id -> touches(steps.get(id), test))
                        .collect(Collectors.toUnmodifiableSet());
                if (!ids.isEmpty()) {
                    touched.put(test, ids);
                }
            }
        }
        return new Walk(workflow, touched, claiming, (int)
                tests.stream().filter(TestFact::unknownFootprint).count());
    }

    private static boolean touches(@Nullable ItemScope step, TestFact test) {
        return step != null && step.declared() && step.reachedBy(test.footprint());
    }

    List<String> needed() {
        return workflow.steps().stream()
                .filter(step -> !step.optional())
                .map(Step::id)
                .toList();
    }

    /** Whether a test touches every step that is not optional. */
    public boolean walks(TestFact test) {
        return !needed().isEmpty() && touched.getOrDefault(test, Set.of()).containsAll(needed());
    }

    /** Tests that touch every step that is not optional, whatever they claim. */
    public List<TestFact> walkers() {
        return touched.keySet().stream().filter(this::walks).toList();
    }

    /** Tests that touch a step. */
    public List<TestFact> touching(String step) {
        return touched.entrySet().stream()
                .filter(entry -> entry.getValue().contains(step))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@code no test}, as far as that is known. */
    public String noTest() {
        return unknown == 0 ? "no test" : "no test whose footprint is known";
    }

    /** Whether every step that is not optional is touched by some test. */
    boolean everyStepCovered() {
        return !needed().isEmpty()
                && needed().stream().noneMatch(step -> touching(step).isEmpty());
    }

    /** The test that touches the most of the needed steps; of equal ones one that claims the workflow, then the first by id. */
    public Optional<NearestWalk> nearest() {
        return touched.keySet().stream()
                .min(Comparator.comparingInt((TestFact test) -> missing(test).size())
                        .thenComparing(test -> !claiming.contains(test))
                        .thenComparing(TestFact::id))
                .map(test -> new NearestWalk(test.id(), test.name(), touchedInOrder(test), missing(test)));
    }

    private List<String> touchedInOrder(TestFact test) {
        Set<String> ids = touched.getOrDefault(test, Set.of());
        return workflow.steps().stream().map(Step::id).filter(ids::contains).toList();
    }

    private List<String> missing(TestFact test) {
        Set<String> ids = touched.getOrDefault(test, Set.of());
        return needed().stream().filter(step -> !ids.contains(step)).toList();
    }

    /** Neighbouring needed steps, each touched by some test, that no test touches together. */
    public List<List<String>> unwalkedPairs() {
        List<List<String>> pairs = new ArrayList<>();
        List<String> needed = needed();
        for (int i = 1; i < needed.size(); i++) {
            List<String> pair = List.of(needed.get(i - 1), needed.get(i));
            boolean bothTouched = pair.stream().noneMatch(step -> touching(step).isEmpty());
            if (bothTouched && touched.values().stream().noneMatch(ids -> ids.containsAll(pair))) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
