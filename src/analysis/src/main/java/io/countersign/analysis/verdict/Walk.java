package io.countersign.analysis.verdict;

import io.countersign.analysis.join.TestFact;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.TouchOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passing, measured test touches which steps of a workflow, and in which order.
 *
 * @param touches by test; tests that touch no step are left out
 * @param claiming tests that claim the workflow
 * @param unknown how many passing tests there are of which nobody knows for certain what they ran
 * @param unrecorded by the IDs of the steps with code that may have run without being in a footprint, which class, in a few words
 * @param anyTest whether there is a passing, measured test at all
 */
public record Walk(
        Workflow workflow,
        Map<TestFact, StepTouches> touches,
        Set<TestFact> claiming,
        int unknown,
        Map<String, String> unrecorded,
        boolean anyTest) {

    static Walk of(Workflow workflow, Map<String, ItemScope> steps, List<TestFact> tests, Set<TestFact> claiming) {
        Map<TestFact, StepTouches> touches = new LinkedHashMap<>();
        for (TestFact test : tests) {
            if (measured(test)) {
                StepTouches touched = StepTouches.of(workflow, steps, test.footprint());
                if (!touched.touched().isEmpty()) {
                    touches.put(test, touched);
                }
            }
        }
        return new Walk(
                workflow,
                touches,
                claiming,
                (int) tests.stream().filter(TestFact::unknownFootprint).count(),
                steps.entrySet().stream()
                        .filter(step -> !step.getValue().recorded())
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                step -> step.getValue().unrecorded().get(0))),
                tests.stream().anyMatch(Walk::measured));
    }

    private static boolean measured(TestFact test) {
        return test.passed() && test.attribution() == Attribution.EXACT;
    }

    List<String> needed() {
        return workflow.steps().stream()
                .filter(step -> !step.optional())
                .map(Step::id)
                .toList();
    }

    StepTouches touchesOf(TestFact test) {
        return touches.getOrDefault(test, new StepTouches(workflow, Map.of()));
    }

    /** Whether a test touches every step that is not optional, in whatever order. */
    boolean touchesEveryStep(TestFact test) {
        return !needed().isEmpty() && touchesOf(test).missing().isEmpty();
    }

    /** Whether a test that does not touch every step may have done so, in code that could not be recorded. */
    boolean mayTouchEveryStep(TestFact test) {
        return unrecorded.keySet().containsAll(touchesOf(test).missing());
    }

    /** What of the steps a test did not touch could not be recorded, in a few words. */
    String unrecordedOf(TestFact test) {
        return touchesOf(test).missing().stream()
                .flatMap(step -> Optional.ofNullable(unrecorded.get(step)).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Whether any passing, measured test may have touched every step. */
    boolean anyMayTouchEveryStep() {
        return touches.keySet().stream().anyMatch(this::mayTouchEveryStep)
                || (anyTest && unrecorded.keySet().containsAll(needed()));
    }

    /** Whether a test touches every step that is not optional; where the workflow is ordered, in their order. */
    boolean walks(TestFact test) {
        return touchesEveryStep(test) && (!workflow.ordered() || touchesOf(test).order() == TouchOrder.IN_ORDER);
    }

    /** Tests that touch every step that is not optional, whatever they claim and in whatever order. */
    List<TestFact> touchingEveryStep() {
        return touches.keySet().stream().filter(this::touchesEveryStep).toList();
    }

    /** Tests that touch a step. */
    public List<TestFact> touching(String step) {
        return touches.entrySet().stream()
                .filter(entry -> entry.getValue().touched().contains(step))
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

    /** {@link #nearestTest} as reports show it. */
    public Optional<NearestWalk> nearest() {
        return nearestTest()
                .map(test -> new NearestWalk(
                        test.id(),
                        test.name(),
                        List.copyOf(touchesOf(test).touched()),
                        touchesOf(test).missing()));
    }

    /**
     * The test that touches the most of the needed steps; of equal ones, where the workflow is ordered, one that touches them in
     * order before one of which nobody knows; then one that claims the workflow, then the first by id.
     */
    Optional<TestFact> nearestTest() {
        return touches.keySet().stream()
                .min(Comparator.comparingInt(
                                (TestFact test) -> touchesOf(test).missing().size())
                        .thenComparing(
                                test -> workflow.ordered() ? touchesOf(test).order() : TouchOrder.IN_ORDER)
                        .thenComparing(test -> !claiming.contains(test))
                        .thenComparing(TestFact::id));
    }

    /** In which order a test first touched the steps. */
    FirstTouches firstTouches(TestFact test) {
        StepTouches touched = touchesOf(test);
        return new FirstTouches(
                test.id(),
                test.name(),
                touched.order(),
                touched.inOrderOfTouch(),
                touched.unknown(),
                touched.swapped());
    }

    /** Neighbouring needed steps, each touched by some test, that no test touches together. */
    public List<List<String>> unwalkedPairs() {
        List<List<String>> pairs = new ArrayList<>();
        List<String> needed = needed();
        for (int i = 1; i < needed.size(); i++) {
            List<String> pair = List.of(needed.get(i - 1), needed.get(i));
            boolean bothTouched = pair.stream().noneMatch(step -> touching(step).isEmpty());
            if (bothTouched
                    && pair.stream().noneMatch(unrecorded::containsKey)
                    && touches.values().stream().noneMatch(one -> one.touched().containsAll(pair))) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
