package io.countersign.analysis.join;

import io.countersign.analysis.coverage.TouchMask;
import io.countersign.model.Probes;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Footprint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which tests ran what of each class. Who wants to know of some code looks at the tests that ran its classes, and not at all tests.
 *
 * <p>Only tests whose footprint is exact are in it, whatever their outcome; they are known by their position.
 */
public final class TestsByClass {

    /** So many tests are looked at together: enough for all cores to have a piece, and so few pieces that putting them together is quick. */
    private static final int PIECE = 10_000;

    private final List<TestFact> tests;
    private final Map<TestFact, Integer> positions = new HashMap<>();
    private final Map<ClassKey, Runs> runs;

    /** The hits of one class, test by test. */
    private static final class Runs {

        private static final Runs NONE = new Runs();

        private final Positions tests = new Positions();
        private final List<Probes> hits = new ArrayList<>();

        /** Tests that entered a method of it and hit no probe, which is rare. */
        private final Positions enteredOnly = new Positions();

        void add(Runs later) {
            tests.add(later.tests);
            hits.addAll(later.hits);
            enteredOnly.add(later.enteredOnly);
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
        for (int test = 0; test < tests.size(); test++) {
            positions.put(tests.get(test), test);
        }
        this.runs = runs(this.tests);
    }

    /** Piece by piece at the same time, put together in the order of the tests. */
    private static Map<ClassKey, Runs> runs(List<TestFact> tests) {
        Map<ClassKey, Runs> all = new HashMap<>();
        IntStream.range(0, (tests.size() + PIECE - 1) / PIECE)
                .parallel()
                .mapToObj(piece -> runs(tests, piece * PIECE, Math.min(tests.size(), (piece + 1) * PIECE)))
                .toList()
                .forEach(piece -> piece.forEach((key, runs) -> runs(key, all).add(runs)));
        return all;
    }

    private static Map<ClassKey, Runs> runs(List<TestFact> tests, int from, int end) {
        Map<ClassKey, Runs> runs = new HashMap<>();
        for (int test = from; test < end; test++) {
            add(test, tests.get(test).footprint(), runs);
        }
        return runs;
    }

    private static void add(int test, Footprint footprint, Map<ClassKey, Runs> runs) {
        footprint.hits().forEach((key, hits) -> {
            Runs ran = runs(key, runs);
            ran.tests.add(test);
            ran.hits.add(hits);
        });
        Set<ClassKey> enteredOnly = new HashSet<>();
        for (EnteredMethod method : footprint.entries().methods()) {
            if (!footprint.hits().containsKey(method.type()) && enteredOnly.add(method.type())) {
                runs(method.type(), runs).enteredOnly.add(test);
            }
        }
    }

    private static Runs runs(ClassKey key, Map<ClassKey, Runs> runs) {
        return runs.computeIfAbsent(key, unknown -> new Runs());
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

    /** The classes of which any test ran or entered anything, in whatever version. */
    public Stream<ClassKey> classes() {
        return runs.keySet().stream();
    }

    /** Positions of some of the tests; those that are not in it are left out. */
    public BitSet positions(Collection<TestFact> some) {
        BitSet found = new BitSet();
        for (TestFact test : some) {
            Integer position = positions.get(test);
            if (position != null) {
                found.set(position);
            }
        }
        return found;
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
        BitSet unsure = new BitSet();
        for (ClassKey key : mask.classes()) {
            Probes wanted = mask.probes().getOrDefault(key, Probes.none());
            Runs ran = runs.getOrDefault(key, Runs.NONE);
            for (int i = 0; i < ran.hits.size(); i++) {
                (ran.hits.get(i).intersects(wanted) ? touching : unsure).set(ran.tests.get(i));
            }
            ran.enteredOnly.stream().forEach(unsure::set);
        }
        unsure.andNot(touching);
        unsure.stream()
                .filter(test -> mask.touches(tests.get(test).footprint()))
                .forEach(touching::set);
        return touching;
    }

    /** The tests that ran anything of some classes, those together that ran the same of them. */
    public Collection<Alike> alike(List<ClassKey> classes) {
        Groups groups = new Groups(tests.size());
        classes.forEach(key -> groups.split(key, runs.getOrDefault(key, Runs.NONE)));
        return groups.alike();
    }

    /** Groups of tests that ran the same of the classes so far. */
    private static final class Groups {

        /** By test the number of its group; 0 are those that ran nothing. */
        private final int[] groupOf;

        /** Those that ran anything: few of all tests, which are asked for every source file. */
        private final BitSet ran = new BitSet();

        private final List<Map<ClassKey, Probes>> hits = new ArrayList<>(List.of(Map.of()));

        private record Part(int group, Probes hits) {}

        Groups(int tests) {
            groupOf = new int[tests];
        }

        void split(ClassKey key, Runs runs) {
            Map<Part, Integer> parts = new HashMap<>();
            for (int i = 0; i < runs.hits.size(); i++) {
                int test = runs.tests.get(i);
                Part part = new Part(groupOf[test], runs.hits.get(i));
                Integer group = parts.get(part);
                if (group == null) {
                    group = added(key, part);
                    parts.put(part, group);
                }
                groupOf[test] = group;
                ran.set(test);
            }
        }

        private int added(ClassKey key, Part part) {
            Map<ClassKey, Probes> more = new HashMap<>(hits.get(part.group()));
            more.put(key, part.hits());
            hits.add(more);
            return hits.size() - 1;
        }

        Collection<Alike> alike() {
            Map<Integer, Alike> alike = new LinkedHashMap<>();
            for (int test = ran.nextSetBit(0); test >= 0; test = ran.nextSetBit(test + 1)) {
                int group = groupOf[test];
                alike.computeIfAbsent(group, unknown -> new Alike(hits.get(group), new Positions()))
                        .tests
                        .add(test);
            }
            return alike.values();
        }
    }
}
