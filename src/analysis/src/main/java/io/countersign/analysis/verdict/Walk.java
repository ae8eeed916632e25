package io.countersign.analysis.verdict;

import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.join.TestsByClass;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.TestWalk;
import io.countersign.model.result.TouchOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which passing, measured test touches which steps of a workflow, and in which order. */
public final class Walk {

    /** Never changed. */
    private static final BitSet NONE = new BitSet();

    private final Workflow workflow;
    private final List<String> needed;
    private final Map<String, ItemScope> steps;
    private final List<TestFact> tests;

    /** By the IDs of the steps the positions of the measured tests that touch them, whatever their outcome. */
    private final Map<String, BitSet> reached = new LinkedHashMap<>();

    private final Set<TestFact> claiming;
    private final Measured measured;
    private final Map<String, String> unrecorded;
    private final Optional<TestFact> nearest;

    /**
     * What is known of all tests of a run.
     *
     * @param passed positions of those that passed
     * @param unknown how many passing tests there are of which nobody knows for certain what they ran
     */
    record Measured(TestsByClass tests, BitSet passed, int unknown) {

        static Measured of(List<TestFact> tests) {
            TestsByClass byClass = TestsByClass.of(tests);
            return new Measured(byClass, byClass.passed(), (int)
                    tests.stream().filter(TestFact::unknownFootprint).count());
        }
    }

    /** @param claiming tests that claim the workflow */
    Walk(Workflow workflow, Map<String, ItemScope> steps, Measured measured, Set<TestFact> claiming) {
        this.workflow = workflow;
        this.needed = workflow.steps().stream()
                .filter(step -> !step.optional())
                .map(Step::id)
                .toList();
        this.steps = steps;
        this.tests = measured.tests().tests();
        this.measured = measured;
        this.claiming = claiming;
        steps.forEach((step, scope) -> reached.put(step, measured.tests().touching(scope.mask())));
        this.unrecorded = steps.entrySet().stream()
                .filter(step -> !step.getValue().recorded())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, step -> step.getValue().unrecorded().get(0)));
        this.nearest = findNearest();
    }

    Workflow workflow() {
        return workflow;
    }

    List<String> needed() {
        return needed;
    }

    StepTouches touchesOf(TestFact test) {
        return test.passed() && test.attribution() == Attribution.EXACT
                ? StepTouches.of(workflow, steps, test.footprint())
                : new StepTouches(workflow, Map.of());
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
        List<String> recorded =
                needed().stream().filter(step -> !unrecorded.containsKey(step)).toList();
        return recorded.isEmpty() ? !measured.passed().isEmpty() : anyTouches(recorded);
    }

    /** Whether a test touches every step that is not optional; where the workflow is ordered, in their order. */
    boolean walks(TestFact test) {
        return touchesEveryStep(test) && (!workflow.ordered() || touchesOf(test).order() == TouchOrder.IN_ORDER);
    }

    /** Whether any test touches every step that is not optional, whatever it claims and in whatever order. */
    boolean anyTouchesEveryStep() {
        return !needed().isEmpty() && anyTouches(needed());
    }

    private boolean anyTouches(List<String> together) {
        BitSet all = (BitSet) measured.passed().clone();
        together.forEach(step -> all.and(touching(step)));
        return !all.isEmpty();
    }

    private BitSet reached(String step) {
        return reached.getOrDefault(step, NONE);
    }

    /** Of the tests that reach a step those that passed. */
    private BitSet touching(String step) {
        BitSet touching = (BitSet) reached(step).clone();
        touching.and(measured.passed());
        return touching;
    }

    private boolean isTouched(String step) {
        return reached(step).intersects(measured.passed());
    }

    /** Of the tests that touch a step the first ones. */
    public List<TestFact> touching(String step, int most) {
        return touching(step).stream().limit(most).mapToObj(tests::get).toList();
    }

    /** How many tests touch a step. */
    public int touchingCount(String step) {
        return touching(step).cardinality();
    }

    /** Whether each of two steps is touched by some test, and none touches both. */
    public boolean apart(String one, String other) {
        BitSet touching = touching(one);
        return !touching.isEmpty() && isTouched(other) && !touching.intersects(reached(other));
    }

    /** {@code no test}, as far as that is known. */
    public String noTest() {
        return measured.unknown() == 0 ? "no test" : "no test whose footprint is known";
    }

    /** Whether every step that is not optional is touched by some test. */
    boolean everyStepCovered() {
        return !needed().isEmpty() && needed().stream().allMatch(this::isTouched);
    }

    /** {@link #nearestTest} as reports show it. */
    public Optional<NearestWalk> nearest() {
        return nearest.map(test -> new NearestWalk(
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
        return nearest;
    }

    private Optional<TestFact> findNearest() {
        int[] touched = counts(needed());
        BitSet any = any();
        any.and(measured.passed());
        int most = most(any, touched);
        return any.stream()
                .filter(test -> touched[test] == most)
                .mapToObj(tests::get)
                .min(Comparator.comparing((TestFact test) ->
                                workflow.ordered() ? touchesOf(test).order() : TouchOrder.IN_ORDER)
                        .thenComparing(test -> !claiming.contains(test))
                        .thenComparing(TestFact::id));
    }

    private static int most(BitSet some, int[] touched) {
        int most = 0;
        for (int test = some.nextSetBit(0); test >= 0; test = some.nextSetBit(test + 1)) {
            most = Math.max(most, touched[test]);
        }
        return most;
    }

    /** How many of these steps each test touches, whatever its outcome. Loops and no streams: each workflow asks for tens of thousands of tests. */
    private int[] counts(Collection<String> counted) {
        int[] counts = new int[tests.size()];
        for (String step : counted) {
            BitSet touching = reached(step);
            for (int test = touching.nextSetBit(0); test >= 0; test = touching.nextSetBit(test + 1)) {
                counts[test]++;
            }
        }
        return counts;
    }

    /** The tests that touch any step, whatever their outcome. */
    private BitSet any() {
        BitSet any = new BitSet();
        reached.values().forEach(any::or);
        return any;
    }

    /** How far tests walk, whatever their outcome: as {@code WorkflowResult.walks}. */
    public List<TestWalk> walks() {
        int[] touched = counts(reached.keySet());
        BitSet claim = measured.tests().positions(claiming);
        BitSet claims = any();
        claims.and(claim);
        BitSet others = any();
        others.andNot(claim);
        return Stream.concat(
                        farthest(claims, touched).map(test -> walk(test, true)),
                        farthest(others, touched).map(test -> walk(test, false)))
                .limit(TestWalk.MOST)
                .toList();
    }

    /** Of some tests the first ones of each number of steps, most steps first. */
    private Stream<Integer> farthest(BitSet some, int[] touched) {
        List<List<Integer>> bySteps = new ArrayList<>();
        for (int steps = 0; steps <= reached.size(); steps++) {
            bySteps.add(0, new ArrayList<>());
        }
        for (int test = some.nextSetBit(0); test >= 0; test = some.nextSetBit(test + 1)) {
            List<Integer> alike = bySteps.get(reached.size() - touched[test]);
            if (alike.size() < TestWalk.MOST) {
                alike.add(test);
            }
        }
        return bySteps.stream().flatMap(List::stream);
    }

    private TestWalk walk(int position, boolean claims) {
        TestFact test = tests.get(position);
        return new TestWalk(
                test.id(),
                test.name(),
                test.outcome(),
                claims,
                reached.entrySet().stream()
                        .filter(step -> step.getValue().get(position))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** How many tests touch any step, whatever their outcome. */
    public int touchingTests() {
        return any().cardinality();
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
            if (pair.stream().noneMatch(unrecorded::containsKey) && apart(pair.get(0), pair.get(1))) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
