package io.countersign.analysis.join;

import static java.util.Collections.nCopies;

import io.countersign.analysis.coverage.TouchMask;
import io.countersign.model.Probes;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which tests ran what of each class. Who wants to know of some code looks at the tests that ran its classes, and not at all tests.
 *
 * <p>Only tests whose footprint is exact are in it, whatever their outcome; they are known by their position.
 */
public final class TestsByClass {

    private final List<TestFact> tests;
    private final Map<ClassKey, Runs> runs = new HashMap<>();
    private final Map<EnteredMethod, Positions> entered = new HashMap<>();

    /** The hits of one class, test by test. */
    private static final class Runs {

        private static final Runs NONE = new Runs();

        private final Positions tests = new Positions();
        private final List<Probes> hits = new ArrayList<>();

        void add(int test, Probes ran) {
            tests.add(test);
            hits.add(ran);
        }
    }

    /** Tests that ran the same of some classes. */
    public static final class Alike {

        private final Map<ClassKey, Probes> hits;
        private final Positions tests;

        private Alike(Map<ClassKey, Probes> hits, Positions tests) {
            this.hits = hits;
            this.tests = tests;
        }

        /** What each of them ran, by class. */
        public Map<ClassKey, Probes> hits() {
            return hits;
        }

        /** Their positions, in order; at least one. */
        public IntStream tests() {
            return tests.stream();
        }
    }

    private TestsByClass(List<TestFact> tests) {
        this.tests = List.copyOf(tests);
        for (int position = 0; position < tests.size(); position++) {
            int test = position;
            tests.get(test)
                    .footprint()
                    .hits()
                    .forEach((key, hits) ->
                            runs.computeIfAbsent(key, unknown -> new Runs()).add(test, hits));
            for (EnteredMethod method : tests.get(test).footprint().entries().methods()) {
                entered.computeIfAbsent(method, unknown -> new Positions()).add(test);
            }
        }
    }

    /** Of all tests those whose footprint is exact. */
    public static TestsByClass of(Collection<TestFact> tests) {
        return new TestsByClass(tests.stream()
                .filter(test -> test.attribution() == Attribution.EXACT)
                .toList());
    }

    /** The tests, in the order they were given. */
    public List<TestFact> tests() {
        return tests;
    }

    /** Positions of the tests that passed. */
    public BitSet passed() {
        BitSet passed = new BitSet();
        for (int test = 0; test < tests.size(); test++) {
            passed.set(test, tests.get(test).passed());
        }
        return passed;
    }

    /** Positions of the tests of which {@link TouchMask#touches} holds. */
    public BitSet touching(TouchMask mask) {
        BitSet touching = new BitSet();
        mask.probes().forEach((key, probes) -> {
            Runs ran = runs.getOrDefault(key, Runs.NONE);
            for (int i = 0; i < ran.hits.size(); i++) {
                if (ran.hits.get(i).intersects(probes)) {
                    touching.set(ran.tests.get(i));
                }
            }
        });
        mask.methods().forEach(method -> {
            Positions entering = entered.getOrDefault(method, new Positions());
            for (int i = 0; i < entering.size(); i++) {
                touching.set(entering.get(i));
            }
        });
        return touching;
    }

    /** The tests that ran anything of some classes, those together that ran the same of them. */
    public List<Alike> alike(List<ClassKey> classes) {
        Map<List<Probes>, Positions> groups = new LinkedHashMap<>();
        rows(classes)
                .forEach((test, hits) ->
                        groups.computeIfAbsent(hits, unknown -> new Positions()).add(test));
        List<Alike> alike = new ArrayList<>();
        groups.forEach((hits, positions) -> alike.add(new Alike(byClass(classes, hits), positions)));
        return alike;
    }

    /** By the positions of the tests, in order, their hits of each of the classes. */
    private SortedMap<Integer, List<Probes>> rows(List<ClassKey> classes) {
        SortedMap<Integer, List<Probes>> rows = new TreeMap<>();
        for (int column = 0; column < classes.size(); column++) {
            Runs ran = runs.getOrDefault(classes.get(column), Runs.NONE);
            for (int i = 0; i < ran.hits.size(); i++) {
                rows.computeIfAbsent(
                                ran.tests.get(i), unknown -> new ArrayList<>(nCopies(classes.size(), Probes.none())))
                        .set(column, ran.hits.get(i));
            }
        }
        return rows;
    }

    private static Map<ClassKey, Probes> byClass(List<ClassKey> classes, List<Probes> hits) {
        Map<ClassKey, Probes> byClass = new HashMap<>();
        for (int column = 0; column < classes.size(); column++) {
            byClass.put(classes.get(column), hits.get(column));
        }
        return byClass;
    }
}
